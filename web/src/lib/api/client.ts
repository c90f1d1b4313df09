import createClient from 'openapi-fetch';
import { refreshAccessToken } from '../session/refresh-session';
import { currentAccessToken } from '../session/session-store';
import { ApiError } from './api-error';
import { reportReachable, reportUnreachable } from './connection-store';
import type { paths } from './schema';

/** Typed by the OpenAPI document. It signs requests, renews the access token once on a 401, and shows nothing itself. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: fetchSigned });

const HTTP_UNAUTHORIZED = 401;

async function fetchSigned(request: Request): Promise<Response> {
  const token = currentAccessToken();
  const again = request.clone();
  const response = await send(request, token);
  if (token === null || !(await isExpiredToken(response))) return response;
  const renewed = await refreshAccessToken(token);
  return renewed === null ? response : send(again, renewed);
}

/** A wrong password is a 401 too, and asking twice would count as two failed attempts. */
async function isExpiredToken(response: Response): Promise<boolean> {
  if (response.status !== HTTP_UNAUTHORIZED) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return ApiError.fromAnswer(response, body).code === 'UNAUTHENTICATED';
}

async function send(request: Request, token: string | null): Promise<Response> {
  if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
  try {
    const response = await fetch(request);
    if (response.status >= 502 && response.status <= 504 && !isOwnAnswer(response)) reportUnreachable();
    else reportReachable();
    return response;
  } catch (failure) {
    // A request that the screen itself gave up says nothing about the server.
    if (request.signal.aborted) throw failure;
    reportUnreachable();
    throw ApiError.unreachable();
  }
}

/** The service says 503 itself when it is saturated; a proxy in front of a dead one answers without JSON. */
function isOwnAnswer(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}

/** The data of an answer; an answer that is an error is thrown as ApiError. */
export async function dataOf<Data>(
  pending: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await pending;
  if (!response.ok) throw ApiError.fromAnswer(response, error);
  return data as Data;
}
