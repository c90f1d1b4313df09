export const companyActions = {
  plan: {
    menu: 'Change plan',
    title: 'Change plan',
    label: 'New plan',
    current: 'Current plan',
    paid: 'Amount paid',
    consequence: (company: string, from: string, to: string) =>
      `${company} moves from ${from} to ${to} at once: the new limits hold from the next request on. The change stays in the history.`,
    submit: (plan: string) => `Change to ${plan}`,
    submitNone: 'Change plan',
    done: (company: string, plan: string) => `${company} is on ${plan} now.`,
    tooSmall: (resource: string, used: string, limit: string) =>
      `This plan is too small: ${used} ${resource} are in use and it allows ${limit}.`,
    resources: { employees: 'seats', storage: 'MB of storage' },
    choose: 'Choose another plan.',
  },
  suspend: {
    menu: 'Suspend',
    title: (company: string) => `Suspend ${company}?`,
    consequence:
      'From the next request on, its trackers are refused and its people see a page that says so. Nothing is deleted, and you can reactivate it at any time.',
    reason: 'Reason',
    reasonHint: 'Stays in the history.',
    submit: 'Suspend company',
    done: (company: string) => `${company} is suspended.`,
  },
  reactivate: {
    menu: 'Reactivate',
    menuTrial: 'Activate',
    title: (company: string) => `Reactivate ${company}?`,
    titleTrial: (company: string) => `Activate ${company}?`,
    consequence: (days: number) =>
      `The company is served again at once and its subscription is extended by ${days === 1 ? '1 day' : `${days} days`}.`,
    consequenceTrial: (days: number) =>
      `Its trial becomes an active subscription, extended by ${days === 1 ? '1 day' : `${days} days`}.`,
    days: 'Days',
    daysWrong: (most: number) => `Enter a whole number of days from 1 to ${most}.`,
    submit: 'Reactivate company',
    submitTrial: 'Activate company',
    done: (company: string) => `${company} is active again.`,
    doneTrial: (company: string) => `${company} is active.`,
  },
  rotate: {
    menu: 'Replace company key',
    title: (company: string) => `Replace the key of ${company}?`,
    lead: 'A new key is made at once. How long should the old one still work?',
    grace: 'The old key works for',
    options: { '0': 'Ends now', '24': '24 hours', '168': '7 days' },
    consequence: {
      '0': 'Every tracker that has the old key is refused from the next request on, until it gets the new one.',
      '24': 'Trackers have 24 hours to get the new key; until then both work.',
      '168': 'Trackers have 7 days to get the new key; until then both work.',
    },
    submit: 'Replace key',
    done: (company: string) => `${company} has a new key.`,
    newTitle: 'The new key',
    newLead: 'Copy it now: it is not shown again.',
    oldEndsNow: 'The old key has stopped working.',
    oldEnds: (when: string) => `The old key works until ${when}.`,
  },
};
