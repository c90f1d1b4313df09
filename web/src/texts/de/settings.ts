import type { settings as source } from '../en/settings';

export const settings: typeof source = {
  title: 'Einstellungen',
  tabs: {
    company: 'Firma',
    look: 'Aussehen und Formate',
    policy: 'Aufzeichnung',
    holidays: 'Feiertage',
    notifications: 'Meine E-Mails',
    devices: 'Geräte',
    audit: 'Protokoll',
    export: 'Export',
  },
  label: 'Abschnitte der Einstellungen',
  readOnly: 'Als Prüfer können Sie die Einstellungen sehen, aber nicht ändern.',
  profile: {
    title: 'Firma',
    nameHint: 'Den Namen kann nur Ihr Anbieter ändern.',
    timezoneHint: 'In dieser Zone werden die Tage aller gezählt. Eine andere verschiebt, wo sie beginnen und enden.',
    done: 'Die Angaben zur Firma sind gespeichert.',
  },
};
