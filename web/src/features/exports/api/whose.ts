/** Of one's own data, or of the company one is admin of. */
export type Whose = 'me' | 'company';

export const exportKeys = { list: (whose: Whose) => [whose, 'exports'] as const };
