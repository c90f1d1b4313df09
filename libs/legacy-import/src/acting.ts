import { runInRequestContext } from '#platform';

/** Whom audits and the invited see at work. An import comes through no request, so there is nobody whom guards could recognise. */
export const IMPORT_ACTOR = 'Import';

interface Place {
  readonly companyId: string;
  /** Whose records these are, and from which device. */
  readonly recorder?: { readonly membershipId: string; readonly deviceId: string };
}

/** As the vendor's operator where no company is named, else inside that company. */
export function actIn<T>(place: Place | null, work: () => Promise<T>): Promise<T> {
  const tenant = place ? { tenant: { companyId: place.companyId, ...place.recorder } } : {};
  return runInRequestContext({ requestId: 'legacy-import', address: '127.0.0.1', actor: IMPORT_ACTOR, ...tenant }, work);
}
