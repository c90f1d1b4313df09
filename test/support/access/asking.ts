import { type Api, OWNER } from '../api.js';
import { PASSWORD } from '../world.js';
import { type AccessWorld, type Caller, credentials, inStead, namedBy } from './people.js';
import { type AccessRequest, REQUESTS, type Things } from './requests.js';
import { KINDS, MAKERS, RECORDED, type ThingKind } from './things.js';

/** An operation of the OpenAPI document; `name` is `METHOD /path/{param}`. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly desktop: boolean;
  readonly hasBody: boolean;
  /** Who the document says may call it: roles, or `public` or `signed-in` alone. */
  readonly documented: readonly string[];
}

export async function documentedOperations(api: Api): Promise<Operation[]> {
  const { body } = await api.http.get('/api/openapi.json');
  return Object.entries<Record<string, any>>(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      desktop: operation.security.some((scheme: object) => 'companyKey' in scheme),
      hasBody: operation.requestBody !== undefined,
      documented: operation['x-permission'].roles.length > 0 ? operation['x-permission'].roles : [operation['x-permission'].permission],
    })),
  );
}

/** Whether the request for this operation can be made: it is listed, or there is nothing to fill in. */
export const callable = ({ name, path, hasBody }: Operation): boolean => name in REQUESTS || !(path.includes('{') || hasBody);

export interface Asked {
  readonly status: number;
  readonly code: string | undefined;
  /** Whether the request named something of the company whose things the caller names. */
  readonly named: boolean;
}

/** `anew`: the request may change what it names, so it names something made for it. */
export async function ask(api: Api, world: AccessWorld, operation: Operation, caller: Caller, { anew }: { anew: boolean }): Promise<Asked> {
  const owned = namedBy(world, caller);
  const used = new Set<ThingKind>();
  const records = caller !== 'VIEWER' && caller !== 'ADMIN of a suspended company';
  const get = (kind: ThingKind): Promise<string> => {
    used.add(kind);
    const kept = owned.kept.get(kind);
    return kept && (!anew || (!records && RECORDED.includes(kind))) ? Promise.resolve(kept) : MAKERS[kind](api, owned);
  };
  const stead = async () => (anew ? inStead(api, world, caller) : undefined);
  const things = { api, owned, stead, password: caller === 'OWNER' ? OWNER.password : PASSWORD, ...Object.fromEntries(KINDS.map((kind) => [kind, () => get(kind)])) } as Things;
  const request = (await REQUESTS[operation.name]?.(things)) ?? {};
  const { key = undefined, cookie = undefined, bearer = undefined } = request;
  const call = { ...credentials(world, caller, operation.desktop), ...(key ? { key } : {}), ...(cookie ? { cookie } : {}), ...(bearer ? { bearer } : {}) };
  const { status, body } = await api.http.send(operation.method, address(operation, request), request.body, call);
  return { status, code: body?.code, named: used.size > 0 };
}

function address({ path }: Operation, { path: values = {}, query }: AccessRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => (typeof values === 'string' ? values : (values[name] ?? `{${name}}`)));
  return query ? `${filled}?${query}` : filled;
}

