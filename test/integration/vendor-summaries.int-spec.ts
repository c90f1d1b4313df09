import { Test, type TestingModule } from '@nestjs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VendorSummaries } from '#owner';
import { DatabaseModule, DatabaseSettings } from '#platform';
import { type SummaryPart, SummariesRepository } from '../../libs/owner/src/summaries/summaries.repository.js';
import { VendorSummariesModule } from '../../libs/owner/src/summaries/vendor-summaries.module.js';
import { type Hands, TEST_SECRETS, testDatabase } from '../support/database.js';

/** A process's worth of the vendor's summaries, with pools of its own. */
async function startProcess(hands: Hands): Promise<TestingModule> {
  const module = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(new DatabaseSettings(hands.adminUrl, TEST_SECRETS)), VendorSummariesModule] }).compile();
  return module.init();
}

describe('the vendor’s summaries', () => {
  let hands: Hands;
  let [one, other]: TestingModule[] = [];
  beforeAll(async () => {
    hands = await testDatabase();
    [one, other] = await Promise.all([startProcess(hands), startProcess(hands)]);
  });
  beforeEach(() => hands.sql('UPDATE vendor_summary_state SET refreshed_at = NULL'));
  afterEach(() => void vi.restoreAllMocks());
  afterAll(async () => {
    await Promise.all([one?.close(), other?.close()]);
    await hands.drop();
  });

  const refreshDue = (process: TestingModule | undefined): Promise<SummaryPart[]> => process!.get(VendorSummaries).refreshDue();

  it('are refreshed by one process; another one that looks meanwhile neither joins in nor waits', async () => {
    const repository = one!.get(SummariesRepository);
    const refresh = repository.refresh.bind(repository);
    let others: SummaryPart[] | undefined;
    vi.spyOn(repository, 'refresh').mockImplementation(async (part) => {
      // Waiting here for who waits for us would never end.
      others ??= await refreshDue(other);
      return refresh(part);
    });
    expect(await refreshDue(one)).toEqual(['LIST']);
    expect(others).toEqual(['REPORTS', 'STANDINGS']);
  });

  it('are refreshed once each, however many processes look at the same time', async () => {
    const refreshed = await Promise.all(Array.from({ length: 12 }, (_, place) => refreshDue(place % 2 ? one : other)));
    expect(refreshed.flat().sort()).toEqual(['LIST', 'REPORTS', 'STANDINGS']);
  });

  it('are due again by the time that has passed since, whoever refreshed them', async () => {
    expect(await refreshDue(one)).toEqual(['LIST', 'REPORTS', 'STANDINGS']);
    expect(await refreshDue(other)).toEqual([]);
    await hands.sql(`UPDATE vendor_summary_state SET refreshed_at = now() - interval '30 seconds', took = interval '0' WHERE part = 'LIST'`);
    expect(await refreshDue(other)).toEqual(['LIST']);
  });

  it('wait for who is refreshing where somebody wants them now', async () => {
    const repository = one!.get(SummariesRepository);
    const refresh = repository.refresh.bind(repository);
    const steps: string[] = [];
    let waiting: Promise<void> = Promise.resolve();
    vi.spyOn(repository, 'refresh').mockImplementationOnce(async (part) => {
      waiting = other!.get(VendorSummaries).refresh().then(() => void steps.push('the other'));
      await expect.poll(() => hands.sql(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%vendor_summary_state%'`)).toHaveLength(1);
      steps.push('this one');
      return refresh(part);
    });
    await one!.get(VendorSummaries).refresh();
    await waiting;
    expect(steps).toEqual(['this one', 'the other']);
  });
});
