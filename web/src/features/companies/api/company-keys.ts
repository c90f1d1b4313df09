/** Cache keys of the vendor's companies. Whatever changes a company ends all that is below `all`. */
const all = ['owner', 'companies'] as const;
const audits = [...all, 'audit'] as const;

export const companyKeys = {
  all,
  audits,
  list: (query: unknown) => [...all, 'list', query] as const,
  detail: (id: string) => [...all, 'detail', id] as const,
  subscriptions: (id: string) => [...all, 'subscriptions', id] as const,
  /** Of one company, or of all with null. */
  audit: (id: string | null, page: unknown) => [...audits, id, page] as const,
};
