export const overview = {
  what: 'The overview',
  period: 'Period',
  periods: { today: 'Today', week: 'This week' },
  between: (from: string, to: string) => `${from} – ${to}`,
  days: (days: string, zone: string) => `${days}, in ${zone}`,
  figures: { worked: 'Recorded time', active: 'Active', idle: 'Idle', activity: 'Activity', people: 'People with time' },
  people: {
    title: (period: string) => `Time by employee, ${period.toLowerCase()}`,
    columns: { name: 'Name', time: 'Active and idle', active: 'Active', idle: 'Idle' },
    empty: { title: 'Nobody here', text: 'No admin or employee is in this team.' },
  },
  applications: 'Applications',
  websites: 'Websites',
  nothing: { title: 'Nothing recorded', text: 'Figures appear within seconds of the first upload of a desktop tracker.' },
  live: {
    title: 'Working now',
    count: (working: string, one: boolean) => (one ? '1 person is working' : `${working} people are working`),
    away: 'The connection is away: this is what was known last.',
    columns: { name: 'Name', status: 'Status', since: 'Since', today: 'Today' },
    status: { WORKING: 'Working', IDLE: 'Idle', AWAY: 'Away', LAPSED: 'Not heard of' },
    nobody: { title: 'Nobody is working right now', text: 'Whoever starts their desktop tracker appears here within seconds.' },
    first: {
      title: 'Your people are not here yet',
      text: 'Invite the people whose work is to be recorded. Each gets a link to set a password and then signs in on the desktop tracker.',
      action: 'Invite your first employee',
    },
  },
  ending: {
    trial: (days: number) => (days === 1 ? 'The trial ends within a day.' : `The trial ends in ${days} days.`),
    paid: (days: number) => (days === 1 ? 'The subscription ends within a day.' : `The subscription ends in ${days} days.`),
    what: 'Then nothing is recorded any more, and what was recorded stays. Ask your provider to go on.',
  },
};
