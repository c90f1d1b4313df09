import type { notifications as sourceOfNotifications, presentation as source, unsaved as sourceOfUnsaved } from '../en/presentation';

export const presentation: typeof source = {
  title: 'Aussehen und Formate',
  what: 'Aussehen und Formate',
  lead: 'Wie der Arbeitsbereich für alle in der Firma aussieht und schreibt.',
  formats: 'Formate',
  currency: 'Währung',
  dateFormat: 'Datum',
  dateFormats: { LOCALE: 'Wie der jeweilige Browser es schreibt', DMY: '31/12/2026', MDY: '12/31/2026', YMD: '2026-12-31' },
  firstDay: 'Die Woche beginnt am',
  firstDays: { '1': 'Montag', '6': 'Samstag', '7': 'Sonntag' },
  brand: 'Logo und Farbe',
  colour: 'Farbe',
  colourHint: 'Hinter dem Anfangsbuchstaben der Firma, wenn es kein Logo gibt.',
  colourWrong: 'Geben Sie eine Farbe wie #0b5cad ein.',
  colourLight: (contrast) => `Zu hell: Weiße Schrift darauf hat einen Kontrast von ${contrast} : 1; nötig sind 4,5 : 1. Wählen Sie eine dunklere.`,
  colourGood: (contrast) => `Weiße Schrift ist darauf lesbar (${contrast} : 1).`,
  noColour: 'Keine eigene Farbe',
  done: 'Aussehen und Formate sind gespeichert.',
  logo: 'Logo',
  logoHint: 'PNG, JPEG oder WebP, höchstens 2 MB. Es wird mit höchstens 512 Pixeln angezeigt.',
  chooseLogo: 'Bild wählen',
  removeLogo: 'Logo entfernen',
  logoDone: 'Das Logo ist gespeichert.',
  logoRemoved: 'Das Logo ist entfernt.',
  logoOf: (company) => `Logo von ${company}`,
  none: 'Keines',
};

export const notifications: typeof sourceOfNotifications = {
  title: 'Meine E-Mails',
  what: 'Ihre E-Mails',
  lead: 'Welche E-Mails zu dieser Firma Sie erhalten möchten. Was Ihr Konto betrifft, etwa ein neues Passwort, kommt immer.',
  kinds: {
    weeklyReport: { label: 'Wochenbericht', hint: 'Wenn die Woche der Firma vorbei ist: ihre Stunden und Aktivität.' },
    expiryReminders: { label: 'Erinnerungen vor dem Ende', hint: 'Bevor die Testphase oder das Abonnement endet.' },
    newDevices: { label: 'Neue Geräte', hint: 'Wenn ein Tracker auf einem bisher unbekannten Gerät eingerichtet wird.' },
  },
  done: 'Gespeichert.',
};

export const unsaved: typeof sourceOfUnsaved = {
  hint: 'Sie haben Änderungen, die nicht gespeichert sind.',
  title: 'Ohne Speichern verlassen?',
  text: 'Was Sie hier geändert haben, geht verloren.',
  stay: 'Hier bleiben',
  leave: 'Verlassen',
};
