import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { translateDatabaseError } from './postgres-errors.js';
import { RoleTransaction } from './role-transaction.js';

/** The door of `ept_identity`: accounts, memberships, tokens, invitations, key look-up. Nothing tracked. */
@Injectable()
export class IdentityTransaction extends RoleTransaction {
  constructor(@InjectDataSource('identity') source: DataSource) {
    super(source);
  }

  /** For guards, which ask once a request: one statement that only reads, a transaction of its own. */
  async ask<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    try {
      return await this.source.manager.query<R[]>(sql, [...parameters]);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  protected enter(): Promise<void> {
    return Promise.resolve();
  }
}
