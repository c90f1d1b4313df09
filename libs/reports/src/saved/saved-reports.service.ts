import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AppError, invalid, notFound, TenantTransaction, violatedConstraint } from '#platform';
import { callerId } from '../caller.js';
import type { ChangeSavedReportBody, SavedReportsResponse, SavedReportView, SaveReportBody } from './dto/saved-report.dtos.js';
import { SavedReportsRepository } from './saved-reports.repository.js';

const MOST_EACH = 100;

/** Reports that members keep under a name. Only who made one changes it; the others see it where it is shared. */
@Injectable()
export class SavedReports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly reports: SavedReportsRepository,
  ) {}

  list(): Promise<SavedReportsResponse> {
    return this.transaction.run(async () => ({ items: await this.reports.seenBy(callerId()) }));
  }

  /** Throws CONFLICT where the caller has one of this name. */
  save(body: SaveReportBody): Promise<SavedReportView> {
    return this.transaction.run(async () => {
      const id = uuidv7();
      if ((await this.reports.countOf(callerId())) >= MOST_EACH) throw invalid([{ path: 'name', message: `at most ${MOST_EACH} reports may be kept` }]);
      if (!(await this.reports.add(id, callerId(), body))) throw taken(body.name);
      return this.show(id);
    });
  }

  /** Throws NOT_FOUND, also for somebody else's, and CONFLICT as `save`. */
  async change(id: string, body: ChangeSavedReportBody): Promise<SavedReportView> {
    try {
      return await this.transaction.run(async () => {
        if (!(await this.reports.change(callerId(), id, body))) throw notFound();
        return this.show(id);
      });
    } catch (error) {
      if (violatedConstraint(error) === 'saved_report_name') throw taken(body.name ?? '');
      throw error;
    }
  }

  /** Throws NOT_FOUND, also for somebody else's. */
  async remove(id: string): Promise<void> {
    await this.transaction.run(async () => {
      if (!(await this.reports.remove(callerId(), id))) throw notFound();
    });
  }

  private async show(id: string): Promise<SavedReportView> {
    const report = await this.reports.byId(callerId(), id);
    if (!report) throw notFound();
    return report;
  }
}

function taken(name: string): AppError {
  return new AppError('CONFLICT', `You have a report called ${name} already`);
}
