export const plans = {
  what: 'Plans',
  lead: 'What companies can be put on. A retired plan stays with those who have it; nobody new can be put on it.',
  columns: {
    plan: 'Plan',
    price: 'Price a month',
    seats: 'Seats',
    storage: 'Storage',
    retention: 'Screenshots kept',
    features: 'Features',
    status: 'Status',
  },
  days: (count: string) => `${count} days`,
  offered: 'Offered',
  retired: 'Retired',
  empty: { title: 'No plan', text: 'Plans come with the installation; none was found.' },
};
