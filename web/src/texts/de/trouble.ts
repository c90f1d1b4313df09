import type { trouble as source } from '../en/trouble';

const THE_ADMIN_SETTLES = 'Wenden Sie sich an den Admin Ihrer Firma; er kann das mit dem Anbieter klären.';
const THE_ADMIN_RENEWS = 'Wenden Sie sich an den Admin Ihrer Firma; er kann es verlängern lassen.';

export const trouble: typeof source = {
  requestId: (id) => `Anfrage ${id}`,
  loadFailed: (what) => `${what}: Laden fehlgeschlagen.`,
  refreshFailed: 'Diese Zahlen konnten nicht aktualisiert werden. Sie sehen den letzten Stand.',
  sentences: {
    UNREACHABLE: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung; wir versuchen es weiter.',
    UNAVAILABLE: 'Der Dienst ist gerade ausgelastet. Versuchen Sie es gleich noch einmal.',
    INTERNAL: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; wenn es wieder geschieht, senden Sie uns die Nummer der Anfrage.',
    FORBIDDEN: 'Ihre Rolle erlaubt das nicht.',
    NOT_FOUND: 'Das gibt es nicht oder nicht für Sie.',
  },
  insteadOfServer: {
    VALIDATION_FAILED: 'Diese Angaben werden so nicht angenommen. Prüfen Sie die Eingaben.',
    MALFORMED_JSON: 'Der Server konnte die Anfrage nicht lesen. Laden Sie die Seite neu.',
    UNAUTHENTICATED: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich wieder an.',
    INVALID_CREDENTIALS: 'E-Mail-Adresse oder Passwort stimmen nicht.',
    COMPANY_SUSPENDED: 'Diese Firma ist gesperrt.',
    SUBSCRIPTION_EXPIRED: 'Das Abonnement dieser Firma ist abgelaufen.',
    METHOD_NOT_ALLOWED: 'Das ist hier nicht möglich. Laden Sie die Seite neu.',
    CONFLICT: 'Das passt nicht mehr zum jetzigen Stand. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    LIMIT_REACHED: 'Eine Grenze des Tarifs ist erreicht.',
    GONE: 'Das gibt es nicht mehr.',
    TOO_LARGE: 'Das ist zu groß.',
    UNSUPPORTED_MEDIA_TYPE: 'Dieses Dateiformat wird nicht angenommen.',
    UNREADABLE_IMAGE: 'Dieses Bild kann nicht gelesen werden.',
    TOO_MANY_REQUESTS: 'Das waren zu viele Anfragen. Versuchen Sie es gleich noch einmal.',
    STORAGE_FULL: 'Der Speicher ist voll.',
  },
  offline: 'Keine Verbindung zum Server. Wir versuchen es weiter und fahren von selbst fort.',
  notFound: {
    title: 'Unter dieser Adresse gibt es nichts',
    text: 'Der Link ist vielleicht veraltet oder enthält einen Tippfehler.',
    action: 'Zu Ihrer Startseite',
  },
  forbidden: {
    title: 'Diese Seite ist für eine andere Rolle',
    text: (role) => `Ihre Rolle ist: ${role}. Ihre eigene Startseite enthält, was Ihre Rolle sehen kann.`,
    action: 'Zu Ihrer Startseite',
  },
  noCompany: {
    title: 'Sie gehören zurzeit keiner Firma an',
    text: 'Ihr Konto funktioniert, aber keine Firma führt Sie in ihrer Liste. Bitten Sie den Admin Ihrer Firma um eine Einladung.',
  },
  suspended: {
    title: (company) => `${company} ist gesperrt`,
    text: 'Zurzeit kann nichts angesehen oder aufgezeichnet werden. Nichts ist verloren: Die Daten bleiben erhalten.',
    whom: {
      ADMIN: 'Um den Dienst wieder freischalten zu lassen, wenden Sie sich an den Anbieter, von dem Ihre Firma ihn bezieht.',
      VIEWER: THE_ADMIN_SETTLES,
      EMPLOYEE: THE_ADMIN_SETTLES,
    },
  },
  expired: {
    title: (company) => `Das Abonnement von ${company} ist abgelaufen`,
    text: 'Bis es verlängert wird, kann nichts angesehen oder aufgezeichnet werden. Nichts ist verloren: Die Daten bleiben erhalten.',
    whom: {
      ADMIN: 'Um es zu verlängern, wenden Sie sich an den Anbieter, von dem Ihre Firma den Dienst bezieht.',
      VIEWER: THE_ADMIN_RENEWS,
      EMPLOYEE: THE_ADMIN_RENEWS,
    },
  },
  checkAgain: 'Erneut prüfen',
  crashed: {
    title: 'Diese Seite funktioniert nicht mehr',
    text: 'Was Sie bisher getan haben, ist sicher. Laden Sie die Seite neu, um fortzufahren.',
    action: 'Neu laden',
  },
  away: {
    title: 'Der Server antwortet nicht',
    text: 'Wir versuchen es alle paar Sekunden und fahren von selbst fort, sobald er wieder da ist.',
  },
};
