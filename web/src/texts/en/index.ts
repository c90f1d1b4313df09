import { audit } from './audit';
import { auth } from './auth';
import { common } from './common';
import { companies } from './companies';
import { companyActions } from './company-actions';
import { company } from './company';
import { employees } from './employees';
import { homes } from './homes';
import { plans } from './plans';
import { shell } from './shell';
import { trouble } from './trouble';

export const en = {
  audit, auth, common, companies, company, companyActions, employees, homes, plans, shell, trouble,
};
