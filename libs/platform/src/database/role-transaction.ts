import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import { type DataSource, type EntityManager, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { unavailable } from '../http/app-error.js';
import { type PoolUse, poolUse } from './pool-use.js';
import { translateDatabaseError } from './postgres-errors.js';

/** The transactions that are open here, one a door. One storage for all doors: each one there is costs time with every promise. */
const openTransactions = new AsyncLocalStorage<ReadonlyMap<RoleTransaction, EntityManager>>();

/**
 * The single door to the database for one role. `run` opens a transaction, hands its manager to whatever is called
 * inside, commits when the work resolves and rolls back when it throws. A `run` inside a `run` joins it, so services
 * compose without passing a manager along. Errors of the database come out as the errors of the contract.
 */
export abstract class RoleTransaction {
  constructor(protected readonly source: DataSource) {}

  /** Called first in every transaction; what it throws refuses the whole work. */
  protected abstract enter(manager: EntityManager): Promise<void>;

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const manager = openTransactions.getStore()?.get(this);
    if (manager) return work(manager);
    return this.begin((manager) => this.enter(manager), work);
  }

  /** The manager of the transaction that is open. Throws outside of one: nothing runs unscoped by accident. */
  get manager(): EntityManager {
    const manager = openTransactions.getStore()?.get(this);
    if (!manager) throw new Error(`${this.constructor.name}: there is no open transaction here`);
    return manager;
  }

  /** How the pool behind this door is used at this moment. */
  get connections(): PoolUse {
    return poolUse((this.source.driver as { master?: Pool }).master);
  }

  protected async begin<T>(
    enter: (manager: EntityManager) => Promise<void>,
    work: (manager: EntityManager) => Promise<T>,
    isolation?: 'REPEATABLE READ',
  ): Promise<T> {
    try {
      const whole = async (manager: EntityManager): Promise<T> => {
        await enter(manager);
        return await openTransactions.run(new Map(openTransactions.getStore()).set(this, manager), () => work(manager));
      };
      // Named only where it is another than the database's own: naming it is a statement more.
      return await (isolation ? this.source.transaction(isolation, whole) : this.source.transaction(whole));
    } catch (error) {
      throw isLost(error) ? unavailable(error) : translateDatabaseError(error);
    }
  }
}

/** TypeORM takes a connection that breaks between two statements from its transaction, and says only this at the next one. */
function isLost(error: unknown): boolean {
  return error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError;
}
