import type { ErrorCode } from '#contracts';

export const trouble = {
  requestId: (id: string) => `Request ${id}`,
  loadFailed: (what: string) => `${what} could not be loaded.`,
  refreshFailed: 'These figures could not be refreshed. What you see is the last answer.',
  sentences: {
    UNREACHABLE: 'The server cannot be reached. Check your connection; we keep trying.',
    UNAVAILABLE: 'The service is busy right now. Try again in a moment.',
    INTERNAL: 'Something went wrong on our side. Try again; if it happens again, send us the request number.',
    FORBIDDEN: 'Your role does not allow this.',
    NOT_FOUND: 'This does not exist, or not for you.',
  },
  /** What the server says itself, in English; a catalogue in another language has its own sentence for each code. */
  insteadOfServer: {} as Readonly<Partial<Record<ErrorCode, string>>>,
  offline: 'No connection to the server. We keep trying and go on by ourselves.',
  notFound: {
    title: 'There is nothing at this address',
    text: 'The link may be old or mistyped.',
    action: 'Go to your start page',
  },
  forbidden: {
    title: 'This page is for another role',
    text: (role: string) => `You are signed in as ${role}. Your own start page has what your role can see.`,
    action: 'Go to your start page',
  },
  noCompany: {
    title: 'You are not in a company at the moment',
    text: 'Your account works, but no company counts you among its people. Ask the admin of your company for an invitation.',
  },
  suspended: {
    title: (company: string) => `${company} is suspended`,
    text: 'Nothing can be seen or recorded for now. Nothing is lost: the data is kept.',
    whom: {
      ADMIN: 'To have the service switched on again, contact the provider that sold it to your company.',
      VIEWER: 'Ask the admin of your company; they can settle it with the provider.',
      EMPLOYEE: 'Ask the admin of your company; they can settle it with the provider.',
    },
  },
  expired: {
    title: (company: string) => `The subscription of ${company} has ended`,
    text: 'Nothing can be seen or recorded until it is renewed. Nothing is lost: the data is kept.',
    whom: {
      ADMIN: 'To renew it, contact the provider that sold the service to your company.',
      VIEWER: 'Ask the admin of your company; they can have it renewed.',
      EMPLOYEE: 'Ask the admin of your company; they can have it renewed.',
    },
  },
  checkAgain: 'Check again',
  crashed: {
    title: 'This page stopped working',
    text: 'What you did before is safe. Load the page again to go on.',
    action: 'Load again',
  },
  away: {
    title: 'The server is not answering',
    text: 'We try again every few seconds and go on by ourselves as soon as it is back.',
  },
};
