import type { DeepPartial, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity, Repository } from 'typeorm';
import type { TenantTransaction } from './tenant-transaction.js';

/** Every entity of a tenant table. */
export interface TenantOwned extends ObjectLiteral {
  companyId: string;
}

/** Conditions never name the company: it comes from the transaction, and nowhere else. */
type Where<E extends TenantOwned> = Omit<FindOptionsWhere<E>, 'companyId'>;
type Values<E extends TenantOwned> = Omit<QueryDeepPartialEntity<E>, 'companyId'>;

/**
 * The second wall. Keeps TypeORM's repository private and puts the transaction's company into every condition and every
 * row, also where row security would do it alone. Outside a tenant transaction everything throws.
 */
export abstract class TenantRepository<E extends TenantOwned> {
  protected constructor(
    protected readonly transaction: TenantTransaction,
    private readonly entity: EntityTarget<E>,
  ) {}

  protected get companyId(): string {
    return this.transaction.companyId;
  }

  protected find(where: Where<E>, options: Omit<FindManyOptions<E>, 'where'> = {}): Promise<E[]> {
    return this.rows.find({ ...options, where: this.scoped(where) });
  }

  protected findOne(where: Where<E>): Promise<E | null> {
    return this.rows.findOne({ where: this.scoped(where) });
  }

  protected async insert(values: Values<E>): Promise<void> {
    await this.rows.insert({ ...values, companyId: this.companyId });
  }

  /** How many rows were changed. */
  protected async update(where: Where<E>, values: Values<E>): Promise<number> {
    const result = await this.rows.update(this.scoped(where), values as QueryDeepPartialEntity<E>);
    return result.affected ?? 0;
  }

  /** How many rows were deleted. */
  protected async delete(where: Where<E>): Promise<number> {
    const result = await this.rows.delete(this.scoped(where));
    return result.affected ?? 0;
  }

  /** A statement of one's own: `$1` is always the company, and the statement must name it in every subquery. */
  protected async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.companyId, ...parameters]);
  }

  protected make(values: DeepPartial<E>): E {
    return this.rows.create({ ...values, companyId: this.companyId });
  }

  private get rows(): Repository<E> {
    return this.transaction.manager.getRepository(this.entity);
  }

  private scoped(where: Where<E>): FindOptionsWhere<E> {
    return { ...where, companyId: this.companyId };
  }
}
