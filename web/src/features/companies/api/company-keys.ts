/** Cache keys of the vendor's companies. Whatever changes a company ends all that is below `all`. */
export const companyKeys = {
  all: ['owner', 'companies'] as const,
  list: (query: unknown) => [...companyKeys.all, 'list', query] as const,
  detail: (id: string) => [...companyKeys.all, 'detail', id] as const,
  subscriptions: (id: string) => [...companyKeys.all, 'subscriptions', id] as const,
};
