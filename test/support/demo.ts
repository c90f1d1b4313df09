import { join } from 'node:path';
import type { ActivityItem } from '#contracts';
import { DEMO_COMPANIES, DemoData, DemoModule } from '#demo';
import { DatabaseSettings, Links, LocalFileStore, NoMailer } from '#platform';
import type { Installation } from '../../apps/api/src/installation.js';
import { withModules } from '../../apps/cli/src/installation.js';
import { addDays } from '../../libs/demo/src/domain/calendar.js';
import { recordedPeople } from '../../libs/demo/src/domain/cast.js';
import { recordDay } from '../../libs/demo/src/domain/record-day.js';
import { localDate } from '../../libs/demo/src/domain/zoned-time.js';
import type { Api } from './api.js';
import { TEST_SECRETS } from './database.js';

export const [LINDENHOF, HARBOR] = DEMO_COMPANIES as [(typeof DEMO_COMPANIES)[0], (typeof DEMO_COMPANIES)[0]];

/** The test's service, as the command line finds it. */
export function installationOf(api: Api): Installation {
  const runtime = { secrets: TEST_SECRETS, links: new Links(''), mailer: new NoMailer(), files: new LocalFileStore(join(api.dataDir, 'screenshots')) };
  return { adminUrl: api.adminUrl, database: new DatabaseSettings(api.adminUrl, TEST_SECRETS), runtime };
}

export interface Making {
  now: number;
  days: number;
  /** Ends the making when so many pieces of work have been begun. */
  endAfter?: number;
}

export async function makeDemo(api: Api, { now, days, endAfter = Infinity }: Making): Promise<boolean> {
  let begun = 0;
  const throwIfAborted = (): void => {
    if (++begun > endAfter) throw new Error('ended in the middle');
  };
  let made = false;
  await withModules(installationOf(api), [DemoModule], async (context) => {
    made = await context.get(DemoData).make({ signal: Object.assign(new AbortController().signal, { throwIfAborted }), now, days });
  });
  return made;
}

export interface Generated {
  activeSeconds: number;
  idleSeconds: number;
  sessions: number;
  screenshots: number;
  /** By `YYYY-MM-DD`. */
  days: number;
}

/** What the trackers of a company's people have sent of these days, by the generator alone. */
export function generated(company: (typeof DEMO_COMPANIES)[0], { now, days }: Making): Generated & { from: string; to: string } {
  const to = localDate(now, company.timezone);
  const totals = { activeSeconds: 0, idleSeconds: 0, sessions: 0, screenshots: 0, days: 0 };
  for (let back = 0; back < days; back++) {
    const date = addDays(to, -back);
    const recordings = recordedPeople()
      .filter((who) => who.company === company)
      .flatMap(({ person, habits }) => recordDay(company, person, habits, date, { now, screenshots: back < 10 }));
    const minutes = recordings.flatMap(({ activity }): ActivityItem[] => activity);
    totals.activeSeconds += minutes.reduce((sum, minute) => sum + minute.activeSeconds, 0);
    totals.idleSeconds += minutes.reduce((sum, minute) => sum + minute.idleSeconds, 0);
    totals.sessions += recordings.length;
    totals.screenshots += recordings.reduce((sum, { screenshots }) => sum + screenshots.length, 0);
    totals.days += recordings.length > 0 ? 1 : 0;
  }
  return { ...totals, from: addDays(to, 1 - days), to };
}
