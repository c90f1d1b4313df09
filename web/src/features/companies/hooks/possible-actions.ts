import type { CompanyStatus } from '#contracts';

export type CompanyAction = 'plan' | 'reactivate' | 'rotate' | 'suspend';

/**
 * What makes sense in this state. The server decides again; this only keeps the menu free of what it would refuse.
 */
export function possibleActions(company: { status: CompanyStatus; servable: boolean }): CompanyAction[] {
  const { status, servable } = company;
  if (status === 'CANCELLED') return [];
  const actions: CompanyAction[] = ['plan'];
  if (status === 'TRIAL' || !servable) actions.push('reactivate');
  actions.push('rotate');
  if (status !== 'SUSPENDED') actions.push('suspend');
  return actions;
}
