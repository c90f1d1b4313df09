export const exports = {
  what: 'The exports',
  own: {
    title: 'Take your data along',
    lead: 'Everything that was recorded about you as one ZIP archive: each table as JSON and as CSV, and your screenshots. It is made in the background, and a mail tells you when it is ready.',
  },
  company: {
    title: 'Take the company’s data along',
    lead: 'Everything that was recorded in this company as one ZIP archive: each table as JSON and as CSV, and all screenshots. It is made in the background, and a mail tells you when it is ready. Every person of the company sees that it was fetched.',
  },
  request: 'Make an archive',
  again: 'Make a new one',
  requested: 'The archive is being made. You get a mail when it is ready.',
  fetch: 'Download',
  fetching: 'Downloading …',
  states: {
    REQUESTED: 'Waiting',
    RUNNING: 'Being made',
    READY: 'Ready',
    FAILED: 'Failed',
    EXPIRED: 'Deleted',
  },
  columns: { requested: 'Asked for', state: 'State', size: 'Size', until: 'Kept until', action: '' },
  sentence: {
    FAILED: 'The last archive could not be made. Nothing is lost: ask for it again.',
  },
  empty: { title: 'No archive yet', text: 'Once you ask for one, it is kept here for seven days.' },
  fileName: { me: 'my-data', company: 'company-data' },
};
