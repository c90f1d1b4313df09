import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { RecordViews, Teams } from '#tenancy';
import { activityPercent } from '../domain/activity-percent.js';
import type { OverviewQuery } from './dto/overview.query.js';
import type { CompanyOverviewResponse } from './dto/overview.response.js';
import { type DayFigures, OverviewRepository, type PersonFigures } from './overview.repository.js';

/** The company's figures of today and this week, of everybody or of one team. */
@Injectable()
export class Overview {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly figures: OverviewRepository,
    private readonly teams: Teams,
    private readonly views: RecordViews,
  ) {}

  /** Throws NOT_FOUND for a team that is not there. */
  show({ team }: OverviewQuery): Promise<CompanyOverviewResponse> {
    return this.transaction.run(async () => {
      await this.teams.require(team);
      await this.views.noteNarrowed({ team });
      const of = team ?? null;
      const calendar = await this.figures.calendar();
      const days = await this.figures.days(calendar, of);
      const people = await this.figures.people(calendar, of);
      const { timezone, today, weekFrom } = calendar;
      return {
        timezone,
        today: { from: today, to: today, ...sum(days.filter(({ day }) => day === today)), people: people.filter(hasTimeToday).length },
        week: { from: weekFrom, to: today, ...sum(days), people: people.filter(hasTimeThisWeek).length },
        days,
        people: people.map(({ id, name, team: theirs, ...seconds }) => ({
          id,
          name,
          team: theirs,
          today: { activeSeconds: seconds.todayActive, idleSeconds: seconds.todayIdle },
          week: { activeSeconds: seconds.weekActive, idleSeconds: seconds.weekIdle },
        })),
        applications: await this.figures.applications(calendar, of),
        websites: await this.figures.websites(calendar, of),
      };
    });
  }
}

const hasTimeToday = ({ todayActive, todayIdle }: PersonFigures): boolean => todayActive + todayIdle > 0;
const hasTimeThisWeek = ({ weekActive, weekIdle }: PersonFigures): boolean => weekActive + weekIdle > 0;

function sum(days: readonly DayFigures[]): { activeSeconds: number; idleSeconds: number; activityPercent: number | null } {
  const activeSeconds = days.reduce((total, day) => total + day.activeSeconds, 0);
  const idleSeconds = days.reduce((total, day) => total + day.idleSeconds, 0);
  return { activeSeconds, idleSeconds, activityPercent: activityPercent(activeSeconds, idleSeconds) };
}
