import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { EmployeeErasures } from '#tenancy';
import { EmployeeDaysErasure } from '#usage-aggregation';
import { type ErasableEmployee, ErasableEmployeesRepository } from './erasable-employees.repository.js';
import { ErasedArchives } from './erased-archives.service.js';
import { ErasedPictures } from './erased-pictures.service.js';
import { inPortions } from './in-portions.js';

/** Rows of one transaction. */
const PORTION = 5_000;

export interface Erased {
  readonly files: number;
  readonly rows: number;
  readonly days: number;
}

/**
 * Erases one person, in an order in which a kill at any point leaves nothing that is not found again: the request stands until
 * all is gone, and whoever takes it up begins anew with what is left. Rows of screenshots go before their files, so that no
 * row is ever without them; archives before the rows by which they are found; what was recorded before the days made from
 * it; the name last, with the mark that it is done.
 */
@Injectable()
export class EmployeeEraser {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly erasures: EmployeeErasures,
    private readonly pictures: ErasedPictures,
    private readonly archives: ErasedArchives,
    private readonly employees: ErasableEmployeesRepository,
    private readonly employeeDays: EmployeeDaysErasure,
  ) {}

  /** Null where there is nothing to erase (any more): somebody else was sooner, or the person is a member again. */
  async erase(whom: ErasableEmployee, signal: AbortSignal): Promise<Erased | null> {
    const { companyId, employeeId } = whom;
    if (!(await this.transaction.runFor(companyId, () => this.erasures.stands(employeeId)))) return null;
    const pictures = await this.pictures.erase(whom, signal);
    const own = await this.archives.ofPerson(whom);
    const rows = await inPortions(signal, () => this.employees.erase(whom, PORTION));
    const days = await this.employeeDays.erase(companyId, employeeId, signal);
    const ended = await this.finish(whom);
    if (!ended) return null;
    const ofCompany = await this.archives.discard(companyId, ended);
    return { files: pictures.files + own + ofCompany, rows: pictures.rows + rows, days };
  }

  /** The archives of the company that end with it; null where it was not ours to finish. */
  private finish({ companyId, employeeId }: ErasableEmployee): Promise<string[] | null> {
    return this.transaction.runFor(companyId, async () => ((await this.erasures.finish(employeeId)) ? this.archives.endOfCompany() : null));
  }
}
