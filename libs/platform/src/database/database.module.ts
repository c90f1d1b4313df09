import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanySignals } from './company-signals.js';
import { DatabaseSettings } from './database-settings.js';
import { IdentityTransaction } from './identity-transaction.js';
import { JobsTransaction } from './jobs-transaction.js';
import { OwnerTransaction } from './owner-transaction.js';
import { PipelinedPool } from './pipelined-pool.js';
import { SCHEMA, type ServingRole } from './roles.js';
import { TenantTransaction } from './tenant-transaction.js';

/** Names of TypeORM's data sources, one for each serving role; features register entities with `forFeature([…], name)`. */
const SOURCES: Record<string, ServingRole> = {
  tenant: 'ept_tenant',
  owner: 'ept_owner',
  identity: 'ept_identity',
  jobs: 'ept_jobs',
};
const DOORS = [TenantTransaction, OwnerTransaction, IdentityTransaction, JobsTransaction, PipelinedPool, CompanySignals];

@Global()
@Module({})
export class DatabaseModule {
  /** `connect` false builds the modules without a database, to read what they declare. */
  static forRoot(settings: DatabaseSettings, connect = true): DynamicModule {
    const settingsProvider = { provide: DatabaseSettings, useValue: settings };
    return {
      module: DatabaseModule,
      imports: Object.entries(SOURCES).map(([name, role]) => {
        const { connectionString, ...extra } = settings.pool(role);
        return TypeOrmModule.forRoot({
          name,
          type: 'postgres',
          url: connectionString ?? '',
          schema: SCHEMA,
          autoLoadEntities: true,
          synchronize: false,
          logging: false,
          retryAttempts: 0,
          manualInitialization: !connect,
          extra,
          // An idle connection that dies is replaced by the pool; without a handler TypeORM would log it as unhandled.
          poolErrorHandler: () => undefined,
        });
      }),
      providers: [settingsProvider, ...DOORS],
      exports: [settingsProvider, ...DOORS],
    };
  }
}
