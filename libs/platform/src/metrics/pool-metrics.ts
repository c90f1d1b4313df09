import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { IdentityTransaction } from '../database/identity-transaction.js';
import { JobsTransaction } from '../database/jobs-transaction.js';
import { OwnerTransaction } from '../database/owner-transaction.js';
import { PipelinedPool } from '../database/pipelined-pool.js';
import { TenantTransaction } from '../database/tenant-transaction.js';
import { HttpMetrics } from './http-metrics.js';

/** Connections of each pool, looked at when somebody asks. Whoever waits for long is answered 503. */
@Injectable()
export class PoolMetrics {
  constructor(
    { registry }: HttpMetrics,
    tenant: TenantTransaction,
    owner: OwnerTransaction,
    identity: IdentityTransaction,
    jobs: JobsTransaction,
    ingest: PipelinedPool,
  ) {
    const pools = Object.entries({ tenant, owner, identity, jobs, ingest });
    new Gauge({
      name: 'ept_database_connections',
      help: 'Connections of each pool that are used or idle, and requests that wait for one',
      labelNames: ['pool', 'state'],
      registers: [registry],
      collect() {
        for (const [pool, { connections }] of pools) {
          for (const [state, count] of Object.entries(connections)) this.set({ pool, state }, count as number);
        }
      },
    });
  }
}
