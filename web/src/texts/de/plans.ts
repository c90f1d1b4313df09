import type { plans as source } from '../en/plans';

const companiesAre = (companies: number, count: string) => (companies === 1 ? '1 Firma hat' : `${count} Firmen haben`);

export const plans: typeof source = {
  what: 'Die Tarife',
  lead: 'Die Tarife, die Firmen haben können. Ein eingestellter Tarif bleibt denen, die ihn haben; niemand sonst kann ihn erhalten.',
  columns: {
    plan: 'Tarif',
    companies: 'Firmen',
    price: 'Preis im Monat',
    seats: 'Plätze',
    storage: 'Speicher',
    retention: 'Aufbewahrung der Screenshots',
    features: 'Leistungen',
    status: 'Status',
  },
  days: (count, days) => (days === 1 ? '1 Tag' : `${count} Tage`),
  companiesOn: (count, companies) => (companies === 1 ? '1 Firma mit diesem Tarif' : `${count} Firmen mit diesem Tarif`),
  offered: 'Im Angebot',
  retired: 'Eingestellt',
  menu: (plan) => `Aktionen für ${plan}`,
  edit: 'Bearbeiten',
  empty: { title: 'Kein Tarif', text: 'Ein Tarif sagt, was eine Firma nutzen darf und was sie zahlt. Legen Sie den ersten an.' },
  form: {
    newTitle: 'Neuer Tarif',
    editTitle: (plan) => `${plan} bearbeiten`,
    editLead: (companies, count) =>
      companies === 0
        ? 'Keine Firma hat diesen Tarif.'
        : `${companiesAre(companies, count)} diesen Tarif: Neue Grenzen gelten dort von der nächsten Anfrage an. Was zuvor bezahlt wurde, bleibt im Verlauf, wie es ist.`,
    name: 'Name',
    nameWhat: 'den Namen des Tarifs',
    code: 'Kürzel',
    codeHint: 'Für Programme und Dateien. Großbuchstaben, Ziffern und _; es ändert sich nie und wird nie wieder vergeben.',
    codeWrong: 'Verwenden Sie zwei bis vierzig Großbuchstaben, Ziffern oder _, zuerst einen Buchstaben: TEAM_PLUS.',
    codeTaken: 'Einen Tarif mit diesem Kürzel gibt oder gab es bereits.',
    price: 'Preis im Monat (USD)',
    seats: 'Plätze',
    storage: 'Speicher (GB)',
    retention: 'Aufbewahrung der Screenshots (Tage)',
    retentionHint: 'Bei weniger Tagen verschwinden ältere Screenshots dieser Firmen innerhalb einer Stunde.',
    features: 'Leistungen',
    featuresHint: 'Eine je Zeile, so wie sie gelesen werden soll.',
    wholeFromOne: 'Geben Sie eine ganze Zahl ab 1 ein.',
    fromZero: 'Geben Sie eine Zahl ab 0 ein.',
    create: 'Tarif anlegen',
    created: (plan) => `${plan} ist im Angebot.`,
    saved: (plan) => `${plan} ist gespeichert.`,
    tooLow: (companies, count, most) =>
      `${companies === 1 ? 'Eine Firma mit diesem Tarif nutzt' : `${count} Firmen mit diesem Tarif nutzen`} bereits mehr, höchstens ${most}. Erhöhen Sie die Grenze oder wechseln Sie dort zuerst den Tarif.`,
    resources: {
      employees: (used) => `${used} Plätze`,
      storage: (used) => `${used} Speicher`,
    },
  },
  retire: {
    menu: 'Einstellen',
    title: (plan) => `${plan} einstellen?`,
    consequence: (companies, count) =>
      `Niemand kann diesen Tarif mehr erhalten. ${companies === 0 ? 'Keine Firma hat ihn.' : `${companies === 1 ? 'Die Firma, die ihn hat, behält' : `Die ${count} Firmen, die ihn haben, behalten`} ihn mit seinen Grenzen und seinem Preis.`} Ein Tarif wird nie gelöscht, weil Verläufe ihn nennen; er kann wieder angeboten werden.`,
    submit: 'Tarif einstellen',
    done: (plan) => `${plan} ist eingestellt.`,
  },
  revive: {
    menu: 'Wieder anbieten',
    title: (plan) => `${plan} wieder anbieten?`,
    consequence: (companies, count) =>
      `Der Tarif kann wieder für jede Firma gewählt werden. ${companies === 0 ? 'Zurzeit hat ihn keine Firma.' : `Zurzeit ${companies === 1 ? 'hat ihn 1 Firma' : `haben ihn ${count} Firmen`}.`}`,
    submit: 'Anbieten',
    done: (plan) => `${plan} ist wieder im Angebot.`,
  },
};
