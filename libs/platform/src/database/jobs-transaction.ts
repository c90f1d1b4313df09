import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RoleTransaction } from './role-transaction.js';

/** The door of `ept_jobs`: job runs, and which companies have work waiting. To do the work it enters a company as ept_tenant. */
@Injectable()
export class JobsTransaction extends RoleTransaction {
  constructor(@InjectDataSource('jobs') source: DataSource) {
    super(source);
  }

  protected enter(): Promise<void> {
    return Promise.resolve();
  }
}
