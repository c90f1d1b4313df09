/** Pages that are not built yet say what they will hold, in one sentence, and nothing that looks like a figure. */
export const homes = {
  notYet: 'Not available yet',
  owner: {
    reports: 'Revenue, growth and the health of subscriptions over any period will be here.',
    jobs: 'The scheduled jobs, when they last ran and what they did will be listed here.',
  },
  admin: {
    timesheet: 'The hours of every employee, day by day, will be here.',
    screenshots: 'The screenshots that your policy records will be here; whoever looks at one is noted first.',
    tasks: 'The tasks you give to your employees will be here.',
    reports: 'Time by employee, application and site, ready to be exported, will be here.',
  },
  employee: {
    timesheet: 'Your hours, day by day, will be here.',
    tasks: 'Your tasks will be here. The desktop tracker shows them already.',
  },
  overview: {
    plan: 'Plan',
    seats: 'Seats in use',
    seatsHint: 'Admins, employees and open invitations take a seat; viewers do not.',
    storage: 'Screenshot storage',
    status: 'Subscription',
    trialEnds: (when: string) => `The trial ends on ${when}.`,
    runsUntil: (when: string) => `Paid until ${when}.`,
    runsOn: 'Runs without an end date.',
    left: (count: string) => `${count} free`,
    full: 'None free',
    next: 'Your people',
    nextText: 'Invite the people whose work is to be recorded. Each gets a link to set a password and then signs in on the desktop tracker.',
    openEmployees: 'Open employees',
    today: 'Activity of your company',
    todayText: 'Who is working now and how the day went will be shown here.',
    what: 'Your company',
    zone: (zone: string) => `Days are counted in ${zone}.`,
  },
};
