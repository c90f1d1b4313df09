import { Injectable } from '@nestjs/common';
import { BATCH_MAX_ITEMS, type BatchAnswer, type BatchKind, type RejectedItem } from '#contracts';
import { AppError, invalid } from '#platform';
import { applyPolicy } from '../domain/apply-policy.js';
import { type BatchFrame, checkBatch, type CheckedBatch, WHOLE_BATCH } from '../domain/check-batch.js';
import { refusal } from '../domain/item-refusal.js';
import { sessionVerdicts, type StoredSession } from '../domain/session-verdicts.js';
import { applicationContent, intervalKey, minuteContent, minuteKey, refusedRows, websiteContent } from '../domain/stored-comparison.js';
import { historyWindow, timeWindow } from '../domain/time-window.js';
import { RecordingPolicies } from '../policy/recording-policies.service.js';
import { currentRecorder, type Recorder } from '../recorder.js';
import { ClockSkew } from './clock-skew.metrics.js';
import { IngestMetrics } from './ingest.metrics.js';
import { IngestRepository, type StoredBatch } from './ingest.repository.js';
import { SignsOfLife } from './signs-of-life.service.js';
import { type LeftOut, StoredItemsRepository } from './stored-items.repository.js';

/**
 * Of another installation, brought in by an operator. The recorder's membership is not asked whether it counts: people
 * who have left, or have not accepted their invitation yet, have a history too. It is no sign of life of anything.
 */
export interface ImportedHistory {
  /** Milliseconds since 1970: nothing from before, because no partition is there for it. */
  readonly since: number;
}

/** What became of the items of one or several kinds. */
interface Outcome {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: RejectedItem[];
}

/**
 * The hot path: judge each item, leave out what the company does not record, store what is good in one round trip, tell what became of each. What is acknowledged
 * has been committed. See "The way of one sync request" in docs/architecture.md.
 */
@Injectable()
export class BatchIngest {
  constructor(
    private readonly policies: RecordingPolicies,
    private readonly items: IngestRepository,
    private readonly storedItems: StoredItemsRepository,
    private readonly signs: SignsOfLife,
    private readonly skew: ClockSkew,
    private readonly metrics: IngestMetrics,
  ) {}

  /** `{clientSentAt, items}` of one kind. */
  uploadKind(kind: BatchKind, body: unknown): Promise<BatchAnswer> {
    return this.upload(body, { [kind]: 'items' });
  }

  /** `body` as it was parsed. Throws VALIDATION_FAILED or TOO_LARGE for the frame; single items never fail the request. */
  upload(body: unknown, frame: BatchFrame = WHOLE_BATCH): Promise<BatchAnswer> {
    const now = Date.now();
    return this.ingest(now, checkBatch(body, timeWindow(now), frame));
  }

  /** As `upload`, of what happened longer ago than trackers may report. For what the service itself brings in; no route leads here. */
  uploadHistory(body: unknown, imported?: ImportedHistory): Promise<BatchAnswer> {
    const now = Date.now();
    return this.ingest(now, checkBatch(body, historyWindow(now, imported?.since)), imported);
  }

  private async ingest(now: number, checked: ReturnType<typeof checkBatch>, imported?: ImportedHistory): Promise<BatchAnswer> {
    const recorder = currentRecorder();
    const sent = acceptable(checked);
    const [batch, stored] = await this.policies.applying(recorder.companyId, async (policy) => {
      const recorded = applyPolicy(sent, policy);
      return [recorded, await this.items.store(recorder, recorded, policy, { asMember: !imported })] as const;
    });
    const sessions = sessionOutcome(batch, stored.sessionsBefore);
    const timed = await this.timedOutcome(recorder, batch, stored);
    const answer: BatchAnswer = {
      status: true,
      serverTime: new Date(now).toISOString(),
      accepted: sessions.accepted + timed.accepted,
      duplicates: sessions.duplicates + timed.duplicates,
      rejected: [...batch.rejected, ...sessions.rejected, ...timed.rejected],
    };
    if (!imported) {
      this.skew.observe(now - batch.clientSentAt);
      this.metrics.batch({ ...stored, sessions: sessions.accepted }, answer);
      this.signs.note(recorder);
    }
    return answer;
  }

  private async timedOutcome(recorder: Recorder, batch: CheckedBatch, stored: StoredBatch): Promise<Outcome> {
    const sent = batch.activity.length + batch.applications.length + batch.websites.length;
    const accepted = stored.activity + stored.applications + stored.websites;
    const rejected = accepted < sent ? await this.refused(recorder, leftOut(batch, stored)) : [];
    return { accepted, duplicates: sent - accepted - rejected.length, rejected };
  }

  private async refused(recorder: Recorder, left: LeftOut): Promise<RejectedItem[]> {
    const found = await this.storedItems.find(recorder, left);
    return [
      ...refusedRows(left.activity ?? [], found.activity, { kind: 'activity', key: minuteKey, content: minuteContent }),
      ...refusedRows(left.applications ?? [], found.applications, { kind: 'applications', key: intervalKey, content: applicationContent }),
      ...refusedRows(left.websites ?? [], found.websites, { kind: 'websites', key: intervalKey, content: websiteContent }),
    ];
  }
}

function acceptable(checked: ReturnType<typeof checkBatch>): CheckedBatch {
  if ('invalid' in checked) throw invalid(checked.invalid);
  if ('tooManyItems' in checked) throw new AppError('TOO_LARGE', `A batch has at most ${BATCH_MAX_ITEMS} items, this one has ${checked.tooManyItems}`);
  return checked;
}

function sessionOutcome(batch: CheckedBatch, before: ReadonlyMap<string, StoredSession>): Outcome {
  const verdicts = sessionVerdicts(batch.sessions, before);
  const conflicts = batch.sessions.filter((_, i) => verdicts[i] === 'CONFLICT');
  return {
    accepted: verdicts.filter((verdict) => verdict === 'ACCEPTED').length,
    duplicates: verdicts.filter((verdict) => verdict === 'DUPLICATE').length,
    rejected: conflicts.map((row) => refusal('sessions', row.index, 'CONFLICT', row.id)),
  };
}

/** Kinds of which every row is new need no second look. */
function leftOut(batch: CheckedBatch, stored: StoredBatch): LeftOut {
  return {
    ...(stored.activity < batch.activity.length ? { activity: batch.activity } : {}),
    ...(stored.applications < batch.applications.length ? { applications: batch.applications } : {}),
    ...(stored.websites < batch.websites.length ? { websites: batch.websites } : {}),
  };
}
