import type { recorded as source } from '../en/recorded';

export const recorded: typeof source = {
  parts: { policy: 'Was aufgezeichnet wird', productivity: 'Als was es zählt', history: 'Änderungen', views: 'Wer es angesehen hat', export: 'Export' },
  label: 'Abschnitte zu dem, was über mich aufgezeichnet wird',
  since: (when, by) => (by === null ? `In Kraft seit ${when}.` : `In Kraft seit ${when}, festgelegt von ${by}.`),
  history: {
    title: 'Änderungen der Regeln',
    what: 'Die Änderungen der Regeln',
    lead: 'Jede Änderung seit dem Tag, von dem an Änderungen aufbewahrt werden. Keine wird je umgeschrieben.',
    first: 'Womit die Firma begann oder was galt, als Änderungen erstmals aufbewahrt wurden.',
    version: (version) => `Fassung ${version}`,
    by: (name) => `von ${name}`,
  },
  views: {
    title: 'Wer meine Daten angesehen hat',
    what: 'Wer Ihre Daten angesehen hat',
    lead: 'Jeder Screenshot, den jemand geöffnet hat. Zu Ihren Tagen, Stunden, Anwendungen und Websites ein Eintrag je Person und Tag, an dem sie angesehen wurden.',
    columns: { when: 'Wann', who: 'Wer', what: 'Was', about: 'Vom' },
    kinds: {
      'screenshot.viewed': 'Screenshot geöffnet',
      'screenshot.thumbnails-viewed': 'Screenshots durchgeblättert',
      'records.viewed': 'Ihre Tage angesehen',
      'records.exported': 'Archiv der Firma mitgenommen',
    },
    gone: 'nicht mehr in der Firma',
    empty: { title: 'Niemand hat nachgesehen', text: 'Sobald ein Admin oder Prüfer Ihre Daten ansieht, steht es hier.' },
  },
};
