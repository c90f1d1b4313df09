import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '#contracts';
import { noteKeyExpiry } from '../context/key-deprecation.js';
import { requestContext, type TenantIdentity } from '../context/request-context.js';
import { translateDatabaseError } from './postgres-errors.js';
import { RoleTransaction } from './role-transaction.js';

/** What `app_enter` answers: the member's role as of now, and when the key that was sent ends. */
export interface Entered {
  readonly role: Role | null;
  readonly keyExpiresAt: Date | null;
}

export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * The door of `ept_tenant`. Promises:
 * 1. No statement runs unless `app_enter` has set the company and found it servable, the membership active, and the
 *    key and token (where they were sent) unrevoked, in this same transaction and by the database's clock.
 * 2. The company comes from the request's context, which only the guards fill. Without one it throws.
 * 3. The company is set for the transaction only; a pooled connection carries nothing over.
 */
@Injectable()
export class TenantTransaction extends RoleTransaction {
  constructor(@InjectDataSource('tenant') source: DataSource) {
    super(source);
  }

  /** The company of this request or job. Throws where there is none. */
  get companyId(): string {
    // Read from the transaction's own setting where a job entered by hand, else from the request.
    return entered.get(this.manager) ?? tenantOfRequest().companyId;
  }

  /** For jobs: works inside a company without asking whether it may be served, as aggregation must after a suspension. */
  runFor<T>(companyId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.begin((manager) => this.enterByHand(manager, companyId), work);
  }

  /** As `runFor`, and all that is read in it is of one instant. For what is read in several statements and must fit together. */
  snapshotFor<T>(companyId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.begin((manager) => this.enterByHand(manager, companyId), work, 'REPEATABLE READ');
  }

  /** For guards: asks what `app_enter` says of this identity, and nothing else. One statement, so the transaction is its own. */
  async ask(identity: TenantIdentity): Promise<Entered> {
    try {
      return await appEnter(this.source.manager, identity);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /**
   * A statement that each connection plans once: for what is sent over and over and, with all its partitions, takes longer
   * to plan than to run. `$1` is always the company. Two statements never share a name.
   */
  async prepared<R extends QueryResultRow>({ name, text }: NamedStatement, parameters: readonly unknown[] = []): Promise<R[]> {
    const client = (await this.manager.queryRunner?.connect()) as PoolClient;
    return (await client.query<R>({ name, text, values: [this.companyId, ...parameters] })).rows;
  }

  private async enterByHand(manager: EntityManager, companyId: string): Promise<void> {
    await manager.query('SELECT app_set_company($1)', [companyId]);
    entered.set(manager, companyId);
  }

  /**
   * For guards: the role of a membership that is active, by an account that is, whether or not the company may be served.
   * Null where there is none.
   */
  roleEvenIfNotServed({ companyId, membershipId }: TenantIdentity): Promise<Role | null> {
    return this.runFor(companyId, async (manager) => {
      const rows = await manager.query<{ role: Role }[]>(
        `SELECT role FROM membership WHERE company_id = $1 AND id = $2 AND status = 'ACTIVE' AND app_account_active(account_id)`,
        [companyId, membershipId ?? null],
      );
      return rows[0]?.role ?? null;
    });
  }

  protected async enter(manager: EntityManager): Promise<void> {
    const identity = tenantOfRequest();
    await appEnter(manager, identity);
    entered.set(manager, identity.companyId);
  }
}

const entered = new WeakMap<EntityManager, string>();

function tenantOfRequest(): TenantIdentity {
  const tenant = requestContext()?.tenant;
  if (!tenant) throw new Error('No company is known here: a tenant transaction needs the guards or runFor()');
  return tenant;
}

async function appEnter(manager: EntityManager, identity: TenantIdentity): Promise<Entered> {
  const rows = await manager.query<{ role: Role | null; key_expires_at: Date | null }[]>(
    'SELECT role, key_expires_at FROM app_enter($1, $2, $3, $4)',
    [identity.companyId, identity.keyHash ?? null, identity.membershipId ?? null, identity.tokenHash ?? null],
  );
  const keyExpiresAt = rows[0]?.key_expires_at ?? null;
  noteKeyExpiry(keyExpiresAt);
  return { role: rows[0]?.role ?? null, keyExpiresAt };
}
