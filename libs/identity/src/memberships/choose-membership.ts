interface InCompany {
  readonly companyId: string;
}

/**
 * The membership that a sign-in works with: the company used last where it still counts, else the first one. An OWNER
 * works for the vendor and in no company, unless they chose one in this session.
 */
export function chooseMembership<M extends InCompany>(
  memberships: readonly M[],
  options: { isOwner: boolean; lastCompanyId: string | null },
): M | null {
  const last = memberships.find((membership) => membership.companyId === options.lastCompanyId);
  return last ?? (options.isOwner ? null : (memberships[0] ?? null));
}
