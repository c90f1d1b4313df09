import { Injectable } from '@nestjs/common';
import { AppError, invalid, limitReached, TenantTransaction } from '#platform';
import { screenshotRefusal } from '../domain/recording-policy.js';
import { ExpectedPolicy } from '../policy/expected-policy.repository.js';
import type { VersionedRecordingPolicy } from '../policy/recording-policies.service.js';
import type { Recorder } from '../recorder.js';
import { WorkSessionsRepository } from '../sessions/work-sessions.repository.js';
import { CompanyStorageRepository } from './company-storage.repository.js';
import { notRecorded } from './not-recorded.js';
import type { ScreenshotForm } from './screenshot-form.js';
import type { Screenshot } from './screenshot.entity.js';
import { type NewScreenshot, ScreenshotsRepository } from './screenshots.repository.js';

export type StoredScreenshot = Pick<Screenshot, 'id' | 'capturedAt' | 'width' | 'height' | 'bytes' | 'storageKey' | 'contentHash'>;

/**
 * What the database says of a screenshot: may it come, is it known, does it fit. Each call is one tenant transaction,
 * which throws EPT06 for `RecordingPolicies` where the policy given is not the company's any more.
 */
@Injectable()
export class ScreenshotLedger {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly screenshots: ScreenshotsRepository,
    private readonly storage: CompanyStorageRepository,
    private readonly sessions: WorkSessionsRepository,
    private readonly policies: ExpectedPolicy,
  ) {}

  /** Throws where key, token, membership or company do not count (any more), or no screenshots are recorded, before a byte of the body is read. */
  async admit(policy: VersionedRecordingPolicy): Promise<void> {
    await this.under(policy, () => Promise.resolve());
    if (!policy.screenshots.enabled) throw notRecorded('DISABLED');
  }

  /**
   * The screenshot of this id and instant, or null. Throws CONFLICT where the policy does not record it or its content
   * was another, and VALIDATION_FAILED where the plan keeps none that old or the session is absent or somebody else's: the
   * tracker sends the session first and then tries again.
   */
  known(policy: VersionedRecordingPolicy, { employeeId }: Recorder, form: Omit<ScreenshotForm, 'image'>, contentHash: Buffer): Promise<StoredScreenshot | null> {
    return this.under(policy, async () => {
      const refusal = screenshotRefusal(policy, form.capturedAt.getTime());
      if (refusal) throw notRecorded(refusal);
      const stored = await this.screenshots.byKey(employeeId, form.capturedAt, form.id);
      if (stored) return unlessOther(stored, contentHash);
      await this.refuseOutlived(form.capturedAt);
      if (form.sessionId !== null && !(await this.sessions.byId(employeeId, form.sessionId))) {
        throw invalid([{ path: 'sessionId', message: 'UNKNOWN_SESSION: send the session first' }]);
      }
      return null;
    });
  }

  /**
   * Stores the row and counts its bytes. Where somebody was faster with the same id, instant and content, answers
   * theirs. Throws LIMIT_REACHED, CONFLICT or VALIDATION_FAILED, and then nothing is stored.
   */
  add(policy: VersionedRecordingPolicy, shot: NewScreenshot): Promise<StoredScreenshot> {
    return this.under(policy, async () => {
      if (!(await this.screenshots.add(shot))) {
        const stored = await this.screenshots.byKey(shot.employeeId, shot.capturedAt, shot.id);
        if (!stored) throw new Error('A screenshot that is in the way cannot be absent');
        return unlessOther(stored, shot.contentHash);
      }
      await this.refuseOutlived(shot.capturedAt);
      const full = await this.storage.take(shot.bytes + (shot.thumbnailBytes ?? 0));
      if (full) throw limitReached(`The plan stores ${full.limit} MB of screenshots`, full);
      if (shot.sessionId !== null) await this.sessions.touch(shot.employeeId, shot.sessionId, shot.capturedAt);
      await this.sessions.announce(shot.employeeId, shot.capturedAt);
      return shot;
    });
  }

  /** What the purge has deleted, or would at once, must not come (back). */
  private async refuseOutlived(capturedAt: Date): Promise<void> {
    const days = await this.screenshots.outlived(capturedAt);
    if (days !== null) throw invalid([{ path: 'capturedAt', message: `TOO_OLD: the plan keeps screenshots for ${days} days` }]);
  }

  private under<T>(policy: VersionedRecordingPolicy, work: () => Promise<T>): Promise<T> {
    return this.transaction.run(async () => {
      await this.policies.expect(policy);
      return work();
    });
  }
}

function unlessOther(stored: Screenshot, contentHash: Buffer): Screenshot {
  if (!stored.contentHash.equals(contentHash)) throw new AppError('CONFLICT', 'Another image was stored under this id and instant');
  return stored;
}
