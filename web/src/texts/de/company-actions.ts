import type { companyActions as source } from '../en/company-actions';

const inDays = (days: number) => (days === 1 ? '1 Tag' : `${days} Tage`);

export const companyActions: typeof source = {
  edit: {
    menu: 'Firma bearbeiten',
    title: (company) => `${company} bearbeiten`,
    timezoneHint: 'Eine andere Zone verschiebt, wo die Tage der Firma beginnen und enden: Ihre Tageswerte werden neu gezählt.',
    submit: 'Speichern',
    done: (company) => `${company} ist gespeichert.`,
  },
  cancel: {
    menu: 'Kündigen',
    title: (company) => `${company} kündigen?`,
    consequence:
      'Von der nächsten Anfrage an werden Tracker und Personen dieser Firma abgewiesen, und sie kann nicht reaktiviert werden. Ihre Daten bleiben 30 Tage, damit sie exportiert werden können, und werden dann gelöscht.',
    submit: 'Firma kündigen',
    done: (company) => `${company} ist gekündigt.`,
  },
  key: {
    menu: 'Firmenschlüssel anzeigen',
    title: (company) => `Der Schlüssel von ${company}`,
    lead: 'Wer den Schlüssel hat, kann im Namen der Firma Daten senden. Dass Sie ihn ansehen, wird im Protokoll vermerkt.',
    since: (when) => `In Gebrauch seit ${when}. Nach einer Minute wird er wieder verborgen.`,
    submit: 'Schlüssel anzeigen',
    hide: 'Verbergen',
  },
  plan: {
    menu: 'Tarif wechseln',
    title: 'Tarif wechseln',
    label: 'Neuer Tarif',
    current: 'Aktueller Tarif',
    paid: 'Gezahlter Betrag',
    consequence: (company, from, to) =>
      `${company} wechselt sofort von ${from} zu ${to}: Die neuen Grenzen gelten von der nächsten Anfrage an. Der Wechsel bleibt im Verlauf.`,
    submit: (plan) => `Zu ${plan} wechseln`,
    submitNone: 'Tarif wechseln',
    done: (company, plan) => `${company} hat jetzt den Tarif ${plan}.`,
    tooSmall: (resource, used, limit) => `Dieser Tarif ist zu klein: Belegt sind ${used} ${resource}, erlaubt sind ${limit}.`,
    resources: { employees: 'Plätze', storage: 'Speicher' },
    changes: 'Was der neue Tarif ändert',
    what: 'Eine Firma darf nutzen',
    inUse: 'Belegt',
    choose: 'Wählen Sie einen anderen Tarif.',
  },
  suspend: {
    menu: 'Sperren',
    title: (company) => `${company} sperren?`,
    consequence:
      'Von der nächsten Anfrage an werden die Tracker abgewiesen, und die Personen der Firma sehen eine Seite, die das sagt. Nichts wird gelöscht, und Sie können die Firma jederzeit reaktivieren.',
    reason: 'Grund',
    reasonHint: 'Bleibt im Verlauf.',
    submit: 'Firma sperren',
    done: (company) => `${company} ist gesperrt.`,
  },
  reactivate: {
    menu: 'Reaktivieren',
    menuTrial: 'Aktivieren',
    title: (company) => `${company} reaktivieren?`,
    titleTrial: (company) => `${company} aktivieren?`,
    consequence: (days) => `Die Firma kann den Dienst sofort wieder nutzen, und ihr Abonnement wird um ${inDays(days)} verlängert.`,
    consequenceTrial: (days) => `Aus der Testphase wird ein laufendes Abonnement, verlängert um ${inDays(days)}.`,
    days: 'Tage',
    daysWrong: (most) => `Geben Sie eine ganze Zahl von Tagen zwischen 1 und ${most} ein.`,
    submit: 'Firma reaktivieren',
    submitTrial: 'Firma aktivieren',
    done: (company) => `${company} ist wieder aktiv.`,
    doneTrial: (company) => `${company} ist aktiv.`,
  },
  rotate: {
    menu: 'Firmenschlüssel ersetzen',
    title: (company) => `Schlüssel von ${company} ersetzen?`,
    lead: 'Ein neuer Schlüssel wird sofort erzeugt. Wie lange soll der alte noch gelten?',
    grace: 'Der alte Schlüssel gilt noch',
    options: { '0': 'Endet jetzt', '24': '24 Stunden', '168': '7 Tage' },
    consequence: {
      '0': 'Jeder Tracker mit dem alten Schlüssel wird von der nächsten Anfrage an abgewiesen, bis er den neuen hat.',
      '24': 'Die Tracker haben 24 Stunden, um den neuen Schlüssel zu erhalten; bis dahin gelten beide.',
      '168': 'Die Tracker haben 7 Tage, um den neuen Schlüssel zu erhalten; bis dahin gelten beide.',
    },
    submit: 'Schlüssel ersetzen',
    done: (company) => `${company} hat einen neuen Schlüssel.`,
    newTitle: 'Der neue Schlüssel',
    newLead: 'Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt.',
    oldEndsNow: 'Der alte Schlüssel gilt nicht mehr.',
    oldEnds: (when) => `Der alte Schlüssel gilt bis ${when}.`,
  },
};
