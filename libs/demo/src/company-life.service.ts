import { Injectable } from '@nestjs/common';
import { actAs } from './acting.js';
import type { Members } from './company-maker.service.js';
import { addDays } from './domain/calendar.js';
import type { DemoCompany } from './domain/cast.js';
import { DAILY_LIFE } from './domain/daily-life.js';
import { lastWorkday } from './domain/last-workday.js';
import { instantAt, localDate } from './domain/zoned-time.js';
import { HouseRules } from './house-rules.service.js';
import { TaskGiver } from './task-giver.service.js';
import { TimeAsker } from './time-asker.service.js';

/** What happens in a company beside what trackers record. Doing it again, and ending it anywhere, makes nothing twice. */
@Injectable()
export class CompanyLife {
  constructor(
    private readonly rules: HouseRules,
    private readonly tasks: TaskGiver,
    private readonly time: TimeAsker,
  ) {}

  /** `now` in milliseconds since 1970. */
  async live(company: DemoCompany, members: Members, { now, signal }: { readonly now: number; readonly signal: AbortSignal }): Promise<void> {
    const life = DAILY_LIFE[company.name];
    const admin = company.people.find(({ role }) => role === 'ADMIN');
    if (!life || !admin) return;
    const people = new Map(company.people.map((person) => [person.name, person]));
    const idOf = (name: string): string => members.get(people.get(name)?.email ?? '') ?? '';
    const today = localDate(now, company.timezone);
    const by = { companyId: company.id, adminId: idOf(admin.name), idOf, signal };

    signal.throwIfAborted();
    await actAs({ companyId: by.companyId, membershipId: by.adminId }, async () => {
      await this.rules.make(life, idOf);
      await this.rules.close(company, today);
      await this.rules.pay(life, idOf, today);
    });
    await this.tasks.give(life.tasks, { ...by, dueOn: (days) => addDays(today, days) });
    await this.time.ask(life.corrections, {
      ...by,
      startOf: ({ of, workday, from }) => {
        const person = people.get(of);
        const date = person && lastWorkday(company, person, today, workday);
        return date ? instantAt(date, from, company.timezone) : null;
      },
    });
  }
}
