import { v7 as uuidv7 } from 'uuid';
import type { HttpClient } from '../http-client.js';
import { tinyPng, type Tracker } from '../world.js';

const MINUTE = 60_000;
const MINUTES_A_BATCH = 10;
/** Days of a tracker's own, and how many batches fit into them. */
const DAYS = 12;
const BATCHES = (DAYS * 24 * 60) / MINUTES_A_BATCH;
/** Without a divisor in common with BATCHES: one batch after the other falls on another day. */
const STRIDE = 151;
const EVERY_NTH_WITH_SCREENSHOT = 4;

/** What one batch says: the same for all of them, so that sums are counts. */
export const OF_A_BATCH = { activeSeconds: 40 * MINUTES_A_BATCH, idleSeconds: 20 * MINUTES_A_BATCH, sessions: 1, editorSeconds: 30 * MINUTES_A_BATCH, siteSeconds: 25 };

interface Batch {
  readonly startsAt: number;
  readonly sessionId: string;
  readonly ids: readonly string[];
  readonly siteId: string;
  /** Null: without a screenshot, or no longer. */
  screenshotId: string | null;
}

/**
 * A tracker that goes on sending, whatever becomes of the service: what was not answered with 200 is sent again, with the
 * same ids, until it is. What counts is what was acknowledged.
 */
export class SteadyTracker {
  /** Instants at which acknowledged batches begin, and at which acknowledged screenshots were captured. */
  readonly acknowledged: number[] = [];
  readonly screenshots: number[] = [];
  /** Answers that are neither a success nor "come again later". */
  readonly surprises: string[] = [];
  unanswered = 0;
  private sent = 0;
  private stopping = false;
  private withScreenshots = true;
  private readonly again: Batch[] = [];
  private running: Promise<void> | null = null;

  /** `firstDay`: midnight UTC of the first of its days, none of which another tracker of the same person uses. */
  constructor(
    private readonly service: () => HttpClient,
    private readonly tracker: Tracker,
    private readonly firstDay: number,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Takes no new screenshots; those that are on their way have been acknowledged when this resolves. */
  async endScreenshots(): Promise<void> {
    this.withScreenshots = false;
    while (this.again.some((batch) => batch.screenshotId) || this.underWay?.screenshotId) await pause(50);
  }

  /** Resolves when everything that was sent has been acknowledged. */
  async finish(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private underWay: Batch | undefined;

  private async run(): Promise<void> {
    for (;;) {
      const batch = this.again.shift() ?? (this.stopping || this.sent === BATCHES ? undefined : this.next());
      if (!batch && this.stopping) return;
      this.underWay = batch;
      if (batch && !(await this.deliver(batch))) {
        this.unanswered += 1;
        this.again.push(batch);
        await pause(100);
      }
      this.underWay = undefined;
      await pause(20);
    }
  }

  private next(): Batch {
    const n = this.sent++;
    const startsAt = this.firstDay + ((n * STRIDE) % BATCHES) * MINUTES_A_BATCH * MINUTE;
    const withScreenshot = this.withScreenshots && n % EVERY_NTH_WITH_SCREENSHOT === 0;
    return { startsAt, sessionId: uuidv7(), siteId: uuidv7(), ids: Array.from({ length: MINUTES_A_BATCH }, () => uuidv7()), screenshotId: withScreenshot ? uuidv7() : null };
  }

  /** Whether all of it is acknowledged now. */
  private async deliver(batch: Batch): Promise<boolean> {
    try {
      if (!this.acknowledged.includes(batch.startsAt)) {
        if (!(await this.isAcknowledged('/api/upload/batch', bodyOf(batch), MINUTES_A_BATCH * 2 + 2))) return false;
        this.acknowledged.push(batch.startsAt);
      }
      if (batch.screenshotId) {
        if (!(await this.isAcknowledged('/api/screenshot/upload', await pictureOf(batch, batch.screenshotId)))) return false;
        this.screenshots.push(batch.startsAt);
        batch.screenshotId = null;
      }
      return true;
    } catch {
      return false; // The connection broke off, or there was none.
    }
  }

  private async isAcknowledged(path: string, body: unknown, items?: number): Promise<boolean> {
    const answer = await this.service().post(path, body, this.tracker);
    const all = items === undefined || answer.body.accepted + answer.body.duplicates === items;
    if (answer.status === 200 ? !all : answer.status !== 503) this.surprises.push(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.status === 200;
  }
}

function bodyOf({ startsAt, sessionId, siteId, ids }: Batch): object {
  const at = (minutes: number): string => new Date(startsAt + minutes * MINUTE).toISOString();
  return {
    clientSentAt: new Date().toISOString(),
    sessions: [{ id: sessionId, startedAt: at(0), endedAt: at(MINUTES_A_BATCH) }],
    activity: ids.map((_, i) => ({ minute: at(i), sessionId, activeSeconds: 40, idleSeconds: 20, keystrokes: 5, clicks: 1 })),
    applications: ids.map((id, i) => ({ id, sessionId, app: 'Editor', startedAt: at(i), durationSeconds: 30 })),
    websites: [{ id: siteId, sessionId, url: 'https://example.com/a', startedAt: at(1), durationSeconds: OF_A_BATCH.siteSeconds }],
  };
}

async function pictureOf({ startsAt, sessionId }: Batch, id: string): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id, capturedAt: new Date(startsAt).toISOString(), sessionId })) form.set(name, value);
  form.set('image', new Blob([await tinyPng()], { type: 'image/png' }), 'screen.png');
  return form;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
