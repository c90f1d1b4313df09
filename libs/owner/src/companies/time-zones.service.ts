import { Injectable } from '@nestjs/common';
import { invalid } from '#platform';
import { CompaniesRepository } from './companies.repository.js';

/** Time zones that a company may have: known both to the database, which cuts days by them, and to browsers, which show them. */
@Injectable()
export class TimeZones {
  constructor(private readonly companies: CompaniesRepository) {}

  /** VALIDATION_FAILED for any other name; joins the caller's transaction. */
  async require(name: string): Promise<void> {
    if (isKnownToIntl(name) && (await this.companies.isTimeZone(name))) return;
    throw invalid([{ path: 'timezone', message: 'timezone must be a name of the IANA time zone database' }]);
  }
}

function isKnownToIntl(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
