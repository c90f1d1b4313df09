import type { en } from '../en/index';
import { account } from './account';
import { audit } from './audit';
import { auth } from './auth';
import { common } from './common';
import { companies } from './companies';
import { companyActions } from './company-actions';
import { company } from './company';
import { devices } from './devices';
import { employees } from './employees';
import { exports } from './exports';
import { holidays } from './holidays';
import { homes } from './homes';
import { importing } from './import';
import { ownerJobs } from './owner-jobs';
import { ownerOverview } from './owner-overview';
import { ownerReports } from './owner-reports';
import { overview } from './overview';
import { people } from './people';
import { plans } from './plans';
import { policy } from './policy';
import { costs, rates } from './rates';
import { reports } from './reports';
import { rules } from './rules';
import { notifications, presentation, unsaved } from './presentation';
import { recorded } from './recorded';
import { settings } from './settings';
import { shell } from './shell';
import { tasks } from './tasks';
import { teams } from './teams';
import { timesheet } from './timesheet';
import { trouble } from './trouble';
import { workday } from './workday';

export const de: typeof en = {
  account, audit, auth, common, companies, company, companyActions, devices, employees, holidays, homes, importing, ownerJobs, ownerOverview, ownerReports, overview, people, plans, policy, reports, rules, settings,
  shell, tasks, teams, timesheet, trouble, workday,
  costs, exports, rates, notifications, presentation, recorded, unsaved,
};
