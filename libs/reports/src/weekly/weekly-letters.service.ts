import { Injectable } from '@nestjs/common';
import { Links, MAIL_TEXTS, MailOutbox, TenantTransaction } from '#platform';
import { NotificationChoices } from '#tenancy';
import { addDays } from '../domain/report-days.js';
import { durationText } from '../files/cell-text.js';
import { ReportsOfWeek } from './reports-of-week.service.js';
import { WeeklyCompaniesRepository, type WeeklyCompany } from './weekly-companies.repository.js';

/** A report that comes after the next one is worth nothing. */
const WORTH_DAYS = 3;

/** The mails about a company's week. */
@Injectable()
export class WeeklyLetters {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: WeeklyCompaniesRepository,
    private readonly reports: ReportsOfWeek,
    private readonly choices: NotificationChoices,
    private readonly outbox: MailOutbox,
    private readonly links: Links,
  ) {}

  /** How many were written: none where no week begins today, the last one has been reported on, nobody wants it, or nothing was recorded. */
  write({ companyId, today }: WeeklyCompany): Promise<number> {
    return this.transaction.runFor(companyId, async () => {
      const week = await this.companies.claim(today);
      if (week === null) return 0;
      const recipients = await this.choices.recipients('weeklyReport');
      if (recipients.length === 0) return 0;
      const to = addDays(week, 6);
      const report = await this.reports.of({ from: week, to });
      if (report.workedSeconds === 0) return 0;
      const url = `${this.links.signIn()}dashboard/admin/reports?from=${week}&to=${to}`;
      const spoken = { worked: durationText(report.workedSeconds), active: durationText(report.activeSeconds), applications: said(report.applications), websites: said(report.websites) };
      for (const { membershipId, name, email } of recipients) {
        const letter = MAIL_TEXTS.weeklyReport({ ...report, ...spoken, name, from: week, to, url });
        await this.outbox.put(this.transaction, { kind: 'weeklyReport', event: `${companyId}:${week}:${membershipId}`, to: email, letter, expiresAt: new Date(Date.now() + WORTH_DAYS * 86_400_000) });
      }
      return recipients.length;
    });
  }
}

const said = (items: readonly { name: string; seconds: number }[]): string[] => items.map(({ name, seconds }) => `${name}: ${durationText(seconds)}`);
