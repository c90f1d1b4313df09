import type { ClientConfig, PoolConfig } from 'pg';
import type { Secrets } from '../crypto/secrets.js';
import { roleUrl, type ServingRole } from './roles.js';

/** Where the database is and how many connections each role may hold. Injected as a value. */
export class DatabaseSettings {
  constructor(
    private readonly adminUrl: string,
    private readonly secrets: Secrets,
    private readonly poolSize: Partial<Record<ServingRole | 'ingest', number>> = {},
    /** As `adminUrl`, past a pooler that pools transactions: LISTEN needs a session of its own. */
    private readonly directUrl: string = adminUrl,
  ) {}

  /** How long a request waits for a connection before it is told 503. */
  static readonly CONNECTION_TIMEOUT_MS = 5_000;

  url(role: ServingRole): string {
    return roleUrl(this.adminUrl, this.secrets, role);
  }

  /** One connection that stays. */
  direct(role: ServingRole): ClientConfig {
    return {
      connectionString: roleUrl(this.directUrl, this.secrets, role),
      connectionTimeoutMillis: DatabaseSettings.CONNECTION_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'ept-signals',
    };
  }

  pool(role: ServingRole, kind: ServingRole | 'ingest' = role): PoolConfig {
    return {
      connectionString: this.url(role),
      max: this.poolSize[kind] ?? DEFAULT_POOL_SIZE[kind],
      connectionTimeoutMillis: DatabaseSettings.CONNECTION_TIMEOUT_MS,
      application_name: `ept-${kind.replace('ept_', '')}`,
    };
  }
}

const DEFAULT_POOL_SIZE: Record<ServingRole | 'ingest', number> = {
  ept_tenant: 10,
  ept_owner: 5,
  ept_identity: 5,
  ept_jobs: 3,
  ingest: 8,
};
