/** How much of the plan is used, and how long the subscription goes on. */
export const homes = {
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
    what: 'Your company',
  },
};
