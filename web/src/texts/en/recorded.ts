export const recorded = {
  parts: { policy: 'What is recorded', productivity: 'What it counts as', history: 'Changes', views: 'Who viewed it', export: 'Export' },
  label: 'Parts of what is recorded about me',
  since: (when: string, by: string | null) => (by === null ? `In force since ${when}.` : `In force since ${when}, set by ${by}.`),
  history: {
    title: 'Changes of the policy',
    what: 'The changes of the policy',
    lead: 'Every change from the day on which changes began to be kept. None is ever rewritten.',
    first: 'What the company began with, or had when its changes began to be kept.',
    version: (version: number) => `Version ${version}`,
    by: (name: string) => `by ${name}`,
  },
  views: {
    title: 'Who viewed my data',
    what: 'Who viewed your data',
    lead: 'Each screenshot that somebody opened. Of your days, hours, applications and websites, one entry for each person and day on which they looked.',
    columns: { when: 'When', who: 'Who', what: 'What', about: 'Of' },
    kinds: {
      'screenshot.viewed': 'Opened a screenshot',
      'screenshot.thumbnails-viewed': 'Leafed through screenshots',
      'records.viewed': 'Looked at your days',
      'records.exported': 'Took along an archive of the company',
    },
    gone: 'no member any more',
    empty: { title: 'Nobody has looked', text: 'As soon as an admin or a viewer looks at your data, it is listed here.' },
  },
};
