import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenancyModule } from '#tenancy';
import { CompanyTimeCorrectionsController } from './corrections/company-time-corrections.controller.js';
import { CorrectionLedger } from './corrections/correction-ledger.service.js';
import { ManualDaysRepository } from './corrections/manual-days.repository.js';
import { MyTimeCorrectionsController } from './corrections/my-time-corrections.controller.js';
import { TimeCorrection } from './corrections/time-correction.entity.js';
import { TimeCorrectionsReads } from './corrections/time-corrections-reads.service.js';
import { TimeCorrectionsRepository } from './corrections/time-corrections.repository.js';
import { TimeDecisions } from './corrections/time-decisions.service.js';
import { TimeRequests } from './corrections/time-requests.service.js';
import { CostAdding } from './costs/added-costs.service.js';
import { CostSumsRepository } from './costs/cost-sums.repository.js';
import { Costs } from './costs/costs.service.js';
import { WorkedDaysRepository } from './costs/worked-days.repository.js';
import { EmployeeRate } from './rates/employee-rate.entity.js';
import { EmployeeRatesController } from './rates/employee-rates.controller.js';
import { EmployeeRatesRepository } from './rates/employee-rates.repository.js';
import { EmployeeRates } from './rates/employee-rates.service.js';
import { CompanyTimesheetController } from './sheets/company-timesheet.controller.js';
import { MyTimesheetController } from './sheets/my-timesheet.controller.js';
import { PeopleAskedFor } from './sheets/people-asked-for.service.js';
import { TimesheetFiles } from './sheets/timesheet-files.service.js';
import { TimesheetsRepository } from './sheets/timesheets.repository.js';
import { Timesheets } from './sheets/timesheets.service.js';

const STORED = [CostSumsRepository, EmployeeRatesRepository, ManualDaysRepository, TimeCorrectionsRepository, TimesheetsRepository, WorkedDaysRepository];

@Module({
  imports: [TenancyModule, TypeOrmModule.forFeature([EmployeeRate, TimeCorrection], 'tenant')],
  controllers: [EmployeeRatesController, CompanyTimesheetController, MyTimesheetController, CompanyTimeCorrectionsController, MyTimeCorrectionsController],
  providers: [...STORED, CorrectionLedger, CostAdding, Costs, EmployeeRates, PeopleAskedFor, TimeCorrectionsReads, TimeDecisions, TimeRequests, TimesheetFiles, Timesheets],
  exports: [Costs, EmployeeRates, TimeCorrectionsReads, TimeDecisions, TimeRequests],
})
export class TimesheetsModule {}
