import { Injectable } from '@nestjs/common';
import { BATCH_MAX_ITEMS, type Batch } from '#contracts';
import { BatchIngest, Enrolment, ScreenshotUpload } from '#tracking';
import { actAs } from './acting.js';
import { DEMO_PASSWORD, type DemoCompany, type DemoPerson, type Habits } from './domain/cast.js';
import { type Recording, recordDay, type Shot } from './domain/record-day.js';
import { SceneryPainter } from './scenery-painter.service.js';

/** A recorded person of the demo, and the membership that they have. */
export interface Recorded {
  readonly company: DemoCompany;
  readonly person: DemoPerson;
  readonly habits: Habits;
  readonly membershipId: string;
}

export interface Period {
  /** `YYYY-MM-DD`, of the company. */
  readonly dates: readonly string[];
  readonly now: number;
  /** From this date on there are screenshots. */
  readonly screenshotsFrom: string;
  readonly signal: AbortSignal;
}

const VERSION = '1.0.0';

/** Does what the trackers of the demo's people would have done: enrol, and send what they recorded. Doing it again stores nothing twice. */
@Injectable()
export class HistoryRecorder {
  constructor(
    private readonly enrolment: Enrolment,
    private readonly ingest: BatchIngest,
    private readonly screenshots: ScreenshotUpload,
    private readonly painter: SceneryPainter,
  ) {}

  async enrol({ company, person, habits }: Recorded): Promise<void> {
    for (const device of habits.devices) {
      await actAs({ companyId: company.id }, () => this.enrolment.login({ email: person.email, password: DEMO_PASSWORD, device: { ...device, appVersion: VERSION } }));
    }
  }

  /** In batches as full as they may be. Throws when it is told to stop, and where something was refused. */
  async record(recorded: Recorded, { dates, now, screenshotsFrom, signal }: Period): Promise<void> {
    const { company, person, habits } = recorded;
    const days = dates.flatMap((date) => recordDay(company, person, habits, date, { now, screenshots: date >= screenshotsFrom }));
    for (const device of habits.devices) {
      const own = days.filter((recording) => recording.device === device);
      for (const batch of batches(own, now)) {
        signal.throwIfAborted();
        await this.send(recorded, device.id, batch);
      }
      for (const shot of own.flatMap((recording) => recording.screenshots)) {
        signal.throwIfAborted();
        await this.show(recorded, device.id, shot);
      }
    }
  }

  private async send({ company, membershipId }: Recorded, deviceId: string, batch: Batch): Promise<void> {
    const { rejected } = await actAs({ companyId: company.id, membershipId, deviceId }, () => this.ingest.uploadHistory(batch));
    // An end that a session was given meanwhile (it lapsed and another one was started) is no reason to stop.
    const refused = rejected.find(({ code }) => code !== 'CONFLICT');
    if (refused) throw new Error(`Demo data of the kind ${refused.kind} was refused: ${refused.code}`);
  }

  private async show({ company, membershipId }: Recorded, deviceId: string, { id, sessionId, at, scene }: Shot): Promise<void> {
    const image = await this.painter.paint(scene, id);
    await actAs({ companyId: company.id, membershipId, deviceId }, () => this.screenshots.keep({ id, sessionId, capturedAt: new Date(at), image }));
  }
}

/** A stretch of work is never divided, so each batch brings the sessions that its items name. */
function batches(recordings: readonly Recording[], now: number): Batch[] {
  const made: Recording[][] = [];
  let room = 0;
  for (const recording of recordings) {
    const items = 1 + recording.activity.length + recording.applications.length + recording.websites.length;
    if (items > room) {
      made.push([]);
      room = BATCH_MAX_ITEMS;
    }
    made.at(-1)?.push(recording);
    room -= items;
  }
  return made.map((part) => ({
    clientSentAt: new Date(now).toISOString(),
    sessions: part.map(({ session }) => session),
    activity: part.flatMap(({ activity }) => activity),
    applications: part.flatMap(({ applications }) => applications),
    websites: part.flatMap(({ websites }) => websites),
  }));
}
