/** Written by hand until `npm run generate` makes this file from docs/openapi.json; same form. */
type Json<T> = { headers: Record<string, unknown>; content: { 'application/json': T } };
type Ok<T> = { 200: Json<T> };
type Created<T> = { 201: Json<T> };
type NoContent = { 204: { headers: Record<string, unknown>; content?: never } };
type Params<Q = never, P = never> = {
  query?: Q;
  header?: never;
  path: P;
  cookie?: never;
};
type QueryOnly<Q = never> = { query?: Q; header?: never; path?: never; cookie?: never };
type Op<R, B = never, P = QueryOnly> = {
  parameters: P;
  requestBody: [B] extends [never] ? never : { content: { 'application/json': B } };
  responses: R;
};
type OpNoBody<R, P = QueryOnly> = { parameters: P; requestBody?: never; responses: R };
type Id = { id: string };

export interface components {
  schemas: {
    Membership: { companyId: string; companyName: string; role: 'ADMIN' | 'EMPLOYEE' | 'VIEWER'; membershipId: string };
    Session: {
      accessToken: string;
      expiresIn: number;
      user: { id: string; name: string; email: string; isOwner: boolean };
      memberships: components['schemas']['Membership'][];
    };
    Invitation: {
      companyName: string;
      email: string;
      name: string | null;
      role: 'ADMIN' | 'EMPLOYEE' | 'VIEWER';
      expiresAt: string;
      accountExists: boolean;
    };
    Company: {
      id: string;
      name: string;
      email: string;
      plan: 'FREE' | 'PRO' | 'ENTERPRISE';
      status: 'TRIAL' | 'ACTIVE' | 'SUSPENDED' | 'CANCELLED';
      servable: boolean;
      trialEndsAt: string | null;
      subscriptionExpiresAt: string | null;
      employees: { used: number; limit: number };
      storage: { usedMb: number; limitMb: number };
      last30Days: { activeMinutes: number; screenshots: number };
      lastSyncAt: string | null;
    };
    CompanyDetail: components['schemas']['Company'] & {
      contactPerson: string | null;
      contactPhone: string | null;
      timezone: string;
      createdAt: string;
      key: { hint: string; createdAt: string; oldKeyExpiresAt: string | null };
    };
    UsageDay: {
      date: string;
      activeSeconds: number;
      idleSeconds: number;
      employeesActive: number;
      sessions: number;
      screenshots: number;
      storageMb: number;
    };
    Subscription: {
      id: string;
      plan: 'FREE' | 'PRO' | 'ENTERPRISE';
      status: 'ACTIVE' | 'EXPIRED' | 'CANCELLED';
      startedAt: string;
      expiresAt: string | null;
      amountPaid: { amount: number; currency: 'USD' };
      event: string;
      actor: string | null;
      note: string | null;
    };
    Employee: {
      id: string;
      name: string;
      email: string;
      role: 'ADMIN' | 'EMPLOYEE' | 'VIEWER';
      status: 'ACTIVE' | 'INVITED' | 'SUSPENDED' | 'REMOVED';
    };
    Profile: {
      id: string;
      name: string;
      timezone: string;
      plan: 'FREE' | 'PRO' | 'ENTERPRISE';
      status: 'TRIAL' | 'ACTIVE' | 'SUSPENDED' | 'CANCELLED';
      trialEndsAt: string | null;
      subscriptionExpiresAt: string | null;
      employees: { used: number; limit: number };
      storage: { usedMb: number; limitMb: number };
    };
  };
}

type S = components['schemas'];
type Page<T> = { items: T[]; total: number; page: number; pageSize: number };

export interface paths {
  '/api/auth/login': { post: Op<Ok<S['Session']>, { email: string; password: string }> };
  '/api/auth/refresh': { post: OpNoBody<Ok<S['Session']>> };
  '/api/auth/logout': { post: OpNoBody<NoContent> };
  '/api/auth/switch-company': { post: Op<Ok<S['Session']>, { companyId: string }> };
  '/api/auth/invitations/{token}': { get: OpNoBody<Ok<S['Invitation']>, Params<never, { token: string }>> };
  '/api/auth/accept-invitation': {
    post: Op<Ok<S['Session']>, { token: string; name?: string; password: string }>;
  };
  '/api/owner/companies': {
    get: OpNoBody<
      Ok<Page<S['Company']>>,
      QueryOnly<{
        search?: string;
        status?: 'TRIAL' | 'ACTIVE' | 'EXPIRED' | 'SUSPENDED' | 'CANCELLED';
        plan?: 'FREE' | 'PRO' | 'ENTERPRISE';
        sort?: string;
        page?: number;
      }>
    >;
    post: Op<
      Created<{ company: S['CompanyDetail']; companyKey: string; invitationUrl: string | null }>,
      {
        name: string;
        email: string;
        contactPerson?: string;
        contactPhone?: string;
        plan?: 'FREE' | 'PRO' | 'ENTERPRISE';
        timezone?: string;
        admin?: { name: string; email: string };
      }
    >;
  };
  '/api/owner/companies/{id}': { get: OpNoBody<Ok<S['CompanyDetail']>, Params<never, Id>> };
  '/api/owner/companies/{id}/usage': {
    get: OpNoBody<
      Ok<{ items: S['UsageDay'][]; totals: Omit<S['UsageDay'], 'date'> }>,
      { query: { from: string; to: string }; header?: never; path: Id; cookie?: never }
    >;
  };
  '/api/owner/companies/{id}/subscriptions': {
    get: OpNoBody<Ok<{ items: S['Subscription'][] }>, Params<never, Id>>;
  };
  '/api/owner/companies/{id}/plan': {
    post: Op<
      Ok<S['CompanyDetail']>,
      { plan: 'FREE' | 'PRO' | 'ENTERPRISE'; amountPaid?: { amount: number; currency: 'USD' } },
      Params<never, Id>
    >;
  };
  '/api/owner/companies/{id}/suspend': { post: Op<Ok<S['CompanyDetail']>, { reason: string }, Params<never, Id>> };
  '/api/owner/companies/{id}/reactivate': {
    post: Op<
      Ok<S['CompanyDetail']>,
      { days?: number; amountPaid?: { amount: number; currency: 'USD' } },
      Params<never, Id>
    >;
  };
  '/api/owner/companies/{id}/rotate-key': {
    post: Op<
      Ok<{ oldKey: string; newKey: string; oldKeyExpiresAt: string }>,
      { graceHours?: number },
      Params<never, Id>
    >;
  };
  '/api/company': { get: OpNoBody<Ok<S['Profile']>> };
  '/api/company/employees': {
    get: OpNoBody<Ok<Page<S['Employee']>>, QueryOnly<{ search?: string; page?: number }>>;
    post: Op<
      Created<{ employee: S['Employee']; invitationUrl: string }>,
      { name: string; email: string; role: 'ADMIN' | 'EMPLOYEE' | 'VIEWER' }
    >;
  };
}
