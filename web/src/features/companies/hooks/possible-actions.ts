import type { CompanyStatus } from '#contracts';

export type CompanyAction = 'edit' | 'plan' | 'reactivate' | 'key' | 'rotate' | 'suspend' | 'cancel';

/** What takes something away; it stands at the end and in the colour of trouble. */
export const TAKING_AWAY: ReadonlySet<CompanyAction> = new Set(['suspend', 'cancel']);

/**
 * What makes sense in this state. The server decides again; this only keeps the menu free of what it would refuse.
 */
export function possibleActions(company: { status: CompanyStatus; servable: boolean }): CompanyAction[] {
  const { status, servable } = company;
  // Until its data is erased; the server knows whether that has begun.
  if (status === 'CANCELLED') return ['reactivate'];
  const actions: CompanyAction[] = ['edit', 'plan'];
  if (status === 'TRIAL' || !servable) actions.push('reactivate');
  actions.push('key', 'rotate');
  if (status !== 'SUSPENDED') actions.push('suspend');
  actions.push('cancel');
  return actions;
}
