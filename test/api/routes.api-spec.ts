import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { reflectRoutes, type Route } from '../support/routes.js';

/** Every route that answers without asking who calls. A new one has to be added here, where a reviewer sees it. */
const PUBLIC = [
  'GET /api/auth/invitations/:token',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'POST /api/auth/accept-invitation',
  'POST /api/auth/forgot-password',
  'POST /api/auth/login',
  'POST /api/auth/logout',
  'POST /api/auth/refresh',
  'POST /api/auth/reset-password',
  'POST /api/login',
];

describe('routes', () => {
  let api: Api;
  let routes: Route[];
  beforeAll(async () => {
    api = await startApi();
    routes = reflectRoutes(api);
  });
  afterAll(() => api.close());

  it('declare who may call them, every one', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter((route) => !route.access).map((route) => route.name)).toEqual([]);
  });

  it('say whether they are of the web or of the desktop protocol', () => {
    expect(routes.filter((route) => route.web === undefined).map((route) => route.name)).toEqual([]);
  });

  it('are public only where this list says so', () => {
    expect(routes.filter((route) => route.access?.kind === 'public').map((route) => route.name).sort()).toEqual(PUBLIC);
  });

  it('refuse a stranger with 401 wherever they are not public', async () => {
    for (const route of routes.filter((candidate) => candidate.access?.kind !== 'public')) {
      const [method = '', path = ''] = route.name.split(' ');
      const answer = await api.http.send(method, path.replace(/:\w+/g, '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10'), method === 'GET' ? undefined : {});
      expect([route.name, answer.status, answer.body.code]).toEqual([route.name, 401, route.web ? 'UNAUTHENTICATED' : 'COMPANY_KEY_REQUIRED']);
    }
  });

  it('show their permission in the OpenAPI document, each operation', async () => {
    const { body } = await api.http.get('/api/openapi.json');
    const silent = Object.entries<Record<string, Record<string, unknown>>>(body.paths).flatMap(([path, operations]) =>
      Object.entries(operations).filter(([, operation]) => !operation['x-permission']).map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
    const documented = Object.entries<Record<string, unknown>>(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = routes.map((route) => route.name).filter((name) => name.includes('/api/'));
    expect(documented.sort()).toEqual(served.sort());
  });

  it('answer 405 with Allow for a wrong method and 404 for what is not there', async () => {
    const wrong = await api.http.delete('/api/auth/login');
    expect([wrong.status, wrong.body.code, wrong.headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST']);
    const wrongGet = await api.http.get('/api/login');
    expect([wrongGet.status, wrongGet.body.code, wrongGet.headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST']);
    const absent = await api.http.get('/api/nothing-here');
    expect([absent.status, absent.body.code]).toEqual([404, 'NOT_FOUND']);
  });
});
