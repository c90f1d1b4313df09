import { runInRequestContext } from '#platform';

/** Whom the services see at work. Demo data comes through no request, so there is nobody whom guards could recognise. */
const REQUEST = { requestId: 'demo-data', address: '127.0.0.1', actor: 'Demo data' };

/** Who acts: the vendor where no company is named, else a member (or the company's own process where none is named). */
interface Actor {
  readonly companyId?: string;
  readonly membershipId?: string;
  readonly deviceId?: string;
}

export function actAs<T>({ companyId, membershipId, deviceId }: Actor, work: () => Promise<T>): Promise<T> {
  const tenant = companyId === undefined ? {} : { tenant: { companyId, ...(membershipId ? { membershipId } : {}), ...(deviceId ? { deviceId } : {}) } };
  return runInRequestContext({ ...REQUEST, ...tenant }, work);
}
