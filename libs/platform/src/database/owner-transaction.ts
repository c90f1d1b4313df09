import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RoleTransaction } from './role-transaction.js';

/** The door of `ept_owner`: every company, none of their people. The role has no grant on anything personal. */
@Injectable()
export class OwnerTransaction extends RoleTransaction {
  constructor(@InjectDataSource('owner') source: DataSource) {
    super(source);
  }

  protected enter(): Promise<void> {
    return Promise.resolve();
  }
}
