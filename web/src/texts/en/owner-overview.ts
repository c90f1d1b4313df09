/** The vendor's first page, above the list of companies. */
export const ownerOverview = {
  what: 'The overview',
  totals: 'Companies by status',
  all: 'Companies',
  attention: 'Needs attention',
  tiles: {
    trialsEnding: { title: 'Trial ends within 7 days', none: 'No trial ends soon' },
    expired: { title: 'Expired', none: 'None has expired' },
    notSynced: { title: 'No sync for 3 days', none: 'All have synced' },
    nearLimit: { title: 'Over 90 % of a limit', none: 'None is near a limit' },
  },
  names: (names: readonly string[], more: number) => (more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')),
};
