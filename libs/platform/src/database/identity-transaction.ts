import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RoleTransaction } from './role-transaction.js';

/** The door of `ept_identity`: accounts, memberships, tokens, invitations, key look-up. Nothing tracked. */
@Injectable()
export class IdentityTransaction extends RoleTransaction {
  constructor(@InjectDataSource('identity') source: DataSource) {
    super(source);
  }

  protected enter(): Promise<void> {
    return Promise.resolve();
  }
}
