export const plans = {
  what: 'Plans',
  lead: 'What companies can be put on. A retired plan stays with those who have it; nobody new can be put on it.',
  columns: {
    plan: 'Plan',
    companies: 'Companies',
    price: 'Price a month',
    seats: 'Seats',
    storage: 'Storage',
    retention: 'Screenshots kept',
    features: 'Features',
    status: 'Status',
  },
  days: (count: string, days: number) => (days === 1 ? '1 day' : `${count} days`),
  companiesOn: (count: string, companies: number) => (companies === 1 ? '1 company on this plan' : `${count} companies on this plan`),
  offered: 'Offered',
  retired: 'Retired',
  menu: (plan: string) => `Actions for ${plan}`,
  edit: 'Edit',
  empty: { title: 'No plan', text: 'A plan says what a company may use and what it pays. Make the first one.' },
  form: {
    newTitle: 'New plan',
    editTitle: (plan: string) => `Edit ${plan}`,
    editLead: (companies: number, count: string) =>
      companies === 0
        ? 'No company is on this plan.'
        : `${companies === 1 ? '1 company is' : `${count} companies are`} on this plan: new limits hold for them from the next request on. What they paid before stays as it is in their history.`,
    name: 'Name',
    nameWhat: 'the plan’s name',
    code: 'Code',
    codeHint: 'For programs and files. Capital letters, digits and _; it never changes and is never given again.',
    codeWrong: 'Use two to forty capital letters, digits or _, a letter first: TEAM_PLUS.',
    codeTaken: 'There is, or was, a plan with this code.',
    price: 'Price a month (USD)',
    seats: 'Seats',
    storage: 'Storage (GB)',
    retention: 'Screenshots kept (days)',
    retentionHint: 'Fewer days let older screenshots of these companies go within the hour.',
    features: 'Features',
    featuresHint: 'One a line, as people are to read them.',
    wholeFromOne: 'Enter a whole number from 1 on.',
    fromZero: 'Enter a number from 0 on.',
    create: 'Create plan',
    created: (plan: string) => `${plan} is on offer.`,
    saved: (plan: string) => `${plan} is saved.`,
    tooLow: (companies: number, count: string, most: string) =>
      `${companies === 1 ? 'One company' : `${count} companies`} on this plan already use more than that, at most ${most}. Raise the limit, or move them to another plan first.`,
    resources: {
      employees: (used: string) => `${used} seats`,
      storage: (used: string) => `${used} of storage`,
    },
  },
  retire: {
    menu: 'Retire',
    title: (plan: string) => `Retire ${plan}?`,
    consequence: (companies: number, count: string) =>
      `Nobody can be put on it any more. ${companies === 0 ? 'No company is on it.' : `${companies === 1 ? 'The company that is on it stays' : `The ${count} companies that are on it stay`}, with its limits and its price.`} A plan is never deleted, because histories name it; it can be put on offer again.`,
    submit: 'Retire plan',
    done: (plan: string) => `${plan} is retired.`,
  },
  revive: {
    menu: 'Put on offer again',
    title: (plan: string) => `Put ${plan} on offer again?`,
    consequence: (companies: number, count: string) =>
      `It can be chosen again for every company. ${companies === 0 ? 'No company is on it now.' : `${companies === 1 ? '1 company is' : `${count} companies are`} on it now.`}`,
    submit: 'Put on offer',
    done: (plan: string) => `${plan} is on offer again.`,
  },
};
