import { Injectable, type StreamableFile } from '@nestjs/common';
import { csvDocument, csvFile, currentRequest, TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { type EmployeeRow, EmployeesRepository } from './employees.repository.js';

const HEADER = ['Name', 'E-mail', 'Role', 'Status', 'Team', 'Since'];

/** The list of people as a file; that it was taken out is noted. */
@Injectable()
export class EmployeesFile {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly employees: EmployeesRepository,
    private readonly audit: CompanyAudit,
  ) {}

  /** Members and invited people by name, those who have left too. */
  async csv(): Promise<StreamableFile> {
    const people = await this.transaction.run(async () => {
      const everybody = await this.employees.everybody();
      if (!currentRequest().onlyHeaders) await this.audit.write('employees.exported', null, { people: everybody.length });
      return everybody;
    });
    const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name) || a.email.localeCompare(b.email));
    return csvFile('employees', csvDocument(HEADER, sorted.map(row)));
  }
}

function row({ name, email, role, status, team, createdAt }: EmployeeRow): (string | null)[] {
  return [name, email, role, status, team?.name ?? null, createdAt.toISOString().slice(0, 10)];
}
