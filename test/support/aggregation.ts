import { ScheduleModule } from '@nestjs/schedule';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, DatabaseSettings, HttpModule, setLogLevel } from '#platform';
import { AggregationService, UsageAggregationModule } from '#usage-aggregation';
import type { Api } from './api.js';
import { type Hands, TEST_SECRETS } from './database.js';

/** A process's worth of aggregation, with pools of its own. Start two to have two workers. */
export interface Worker {
  readonly module: TestingModule;
  readonly aggregation: AggregationService;
  close(): Promise<void>;
}

export async function startWorker(hands: Hands, { jobs = false } = {}): Promise<Worker> {
  setLogLevel('silent');
  const module = await Test.createTestingModule({
    imports: [
      ScheduleModule.forRoot({ intervals: jobs }),
      DatabaseModule.forRoot(new DatabaseSettings(hands.adminUrl, TEST_SECRETS, { ept_tenant: 5 })),
      HttpModule,
      UsageAggregationModule,
    ],
  }).compile();
  await module.init();
  return { module, aggregation: module.get(AggregationService), close: () => module.close() };
}

/** Brings the days of a running product up to date, where its jobs are off. */
export async function aggregate(api: Pick<Api, 'app'>): Promise<void> {
  await api.app.get(AggregationService, { strict: false }).runOnce();
}
