import { Injectable } from '@nestjs/common';
import { AggregationService } from '#usage-aggregation';
import { CompanyOfImport, firstAdmin, type CompanyBefore } from './company-of-import.service.js';
import type { LegacyUser } from './domain/map-user.js';
import { ImportRefused } from './import-refused.error.js';
import { ImportReport, type ImportedCompany } from './import-report.js';
import { isNewcomer, PeopleImport, type Person } from './people-import.service.js';
import { RecordsImport, type RecordsOptions } from './records-import.service.js';
import { openLegacySource } from './source/legacy-source.js';
import { TasksImport } from './tasks-import.service.js';
import { survey } from './survey.js';

export interface LegacyImportOptions {
  readonly file: string;
  readonly company?: string;
  readonly plan?: string;
  readonly timezone?: string;
  readonly admin?: string;
  /** Sends those another link who were invited by an earlier run and have not come yet. */
  readonly inviteAgain?: boolean;
  /** Reads and judges everything, and writes nothing. */
  readonly dryRun: boolean;
  /** Makes the partitions from the month of a date (`YYYY-MM-DD`) on, and answers how many: what no serving role may. */
  readonly ensurePartitions: (from: string) => Promise<number>;
}

const DEFAULTS = { company: 'Default Company', plan: 'FREE', timezone: 'UTC' };
/** As far back as partitions may be made. */
const YEARS_BACK = 5;

/** Brings an existing single-company installation into a company of its own. */
@Injectable()
export class LegacyImport {
  constructor(
    private readonly companies: CompanyOfImport,
    private readonly people: PeopleImport,
    private readonly records: RecordsImport,
    private readonly tasks: TasksImport,
    private readonly aggregation: AggregationService,
  ) {}

  /**
   * Throws LegacyFileError where nothing could be read, ImportRefused or an AppError where nothing may be taken: in either
   * case nothing was written. Whatever else fails leaves what was stored until then, and a further run goes on.
   */
  async run(options: LegacyImportOptions): Promise<ImportReport> {
    const report = new ImportReport(options.file, options.dryRun);
    const source = await openLegacySource(options.file);
    const now = Date.now();
    const since = yearsBefore(now);
    const { users, earliest, rows } = await survey(source, { since, now }, report);
    if (rows === 0) throw new ImportRefused(`${options.file} holds nothing that could be imported.`);

    const target = await this.aim(options, users, report);
    const members = new Map(target.people.map(({ user, id }) => [user.reference, id]));
    if (options.dryRun) {
      describe(target, report);
      await this.takeRecords({ source, companyId: null, members, since }, report);
      return report;
    }
    const companyId = await this.bringPeople(target, report);
    if (options.inviteAgain) await this.people.inviteAgain(companyId, target.people, report);
    if (earliest !== null) report.partitionsMade = await options.ensurePartitions(new Date(earliest).toISOString().slice(0, 10));
    await this.takeRecords({ source, companyId, members, since }, report);
    await this.aggregation.runOnce();
    return report;
  }

  private async takeRecords(options: RecordsOptions, report: ImportReport): Promise<void> {
    await this.records.take(options, report);
    await this.tasks.take(options, report);
  }

  /** Finds out what is to be done, and whether it may be. Writes nothing. */
  private async aim(options: LegacyImportOptions, users: readonly LegacyUser[], report: ImportReport): Promise<Target> {
    const { company: name, plan, timezone } = { ...DEFAULTS, ...options };
    const company = await this.companies.find({ name, plan, timezone }, options.plan !== undefined);
    if (options.timezone !== undefined && options.timezone !== company.timezone) report.notes.push(`${company.name} keeps its time zone ${company.timezone}.`);
    const recognised = await this.people.recognise(company.id, users, report);
    const admin = company.id === null ? firstAdmin(recognised.map(({ user }) => user), options.admin ?? null) : null;
    const people = recognised.map((person) => (admin?.reference === person.user.reference ? { ...person, user: admin } : person));
    await this.companies.requireSeats(company, people.filter(isNewcomer).map(({ user }) => user));
    return { company, people, admin };
  }

  private async bringPeople({ company: before, people, admin }: Target, report: ImportReport): Promise<string> {
    if (before.id !== null) {
      report.company = describeCompany(before);
      await this.people.bringIn({ id: before.id, name: before.name }, people, report);
      return before.id;
    }
    if (!admin) throw new Error('A new company has an admin');
    const { company, invited } = await this.companies.make(before, admin);
    report.company = company;
    report.invitations.push(invited);
    // Founding a company invites its first admin.
    const others = people.map((person): Person => (person.user.reference === admin.reference ? { ...person, before: 'INVITED' } : person));
    await this.people.bringIn(company, others, report);
    return company.id;
  }
}

interface Target {
  readonly company: CompanyBefore;
  readonly people: readonly Person[];
  /** Who is to run a company that is not there yet. */
  readonly admin: LegacyUser | null;
}

function describe({ company, people }: Target, report: ImportReport): void {
  report.company = describeCompany(company);
  for (const { before } of people) report.count('users', before === null ? { taken: 1 } : { known: 1 });
}

function describeCompany({ id, name, plan, timezone, created }: CompanyBefore): ImportedCompany {
  return { id, name, plan, timezone, created };
}

function yearsBefore(now: number): number {
  const date = new Date(now);
  return date.setUTCFullYear(date.getUTCFullYear() - YEARS_BACK);
}
