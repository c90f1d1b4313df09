/**
 * What an archive holds, table by table: as many files as there are of JSON and CSV. Columns are read from the database, so
 * that what is added to a table is added to its file; bytes never are, and `without` names what else is left out.
 */
export interface ExportedTable {
  /** Of the files, without their ending. */
  readonly name: string;
  readonly table: string;
  /**
   * Which rows are a person's: by the column that names the membership, by an expression over `r` in which `$2` is the
   * membership, all of them, or none.
   */
  readonly person: { readonly column: string } | { readonly where: string } | 'all' | 'none';
  /** Secrets, and where something is stored. */
  readonly without?: readonly string[];
}

const OWN = { person: { column: 'employee_id' } } as const;

/** What the audit tells of a person: what they did, and what was done to them or looked at of theirs. */
const AUDIT_OF_A_PERSON = /* sql */ `(r.target = $2::text OR r.details ->> 'employeeId' = $2::text
  OR r.actor_id = (SELECT m.account_id FROM membership m WHERE m.company_id = $1 AND m.id = $2::uuid))`;

const STEPS_OF_A_PERSON = /* sql */ `EXISTS (SELECT FROM time_correction t WHERE t.company_id = $1 AND t.id = r.correction_id AND t.employee_id = $2::uuid)`;

const SAID_TO_A_PERSON = /* sql */ `(r.author_id = $2::uuid OR EXISTS (SELECT FROM task t WHERE t.company_id = $1 AND t.id = r.task_id AND t.employee_id = $2::uuid))`;

const CHANGES_OF_A_PERSON = /* sql */ `(r.actor_id = $2::uuid OR EXISTS (SELECT FROM task t WHERE t.company_id = $1 AND t.id = r.task_id AND t.employee_id = $2::uuid))`;

export const EXPORTED_TABLES: readonly ExportedTable[] = [
  { name: 'company', table: 'company', person: 'none', without: ['name_key'] },
  { name: 'settings', table: 'company_settings', person: 'none' },
  { name: 'presentation', table: 'company_presentation', person: 'none', without: ['logo_tag'] },
  { name: 'holidays', table: 'company_holiday', person: 'none' },
  { name: 'policy-versions', table: 'policy_version', person: 'all' },
  { name: 'people', table: 'membership', person: { column: 'id' } },
  { name: 'invitations', table: 'invitation', person: 'none' },
  { name: 'notification-choices', table: 'notification_choice', person: { column: 'membership_id' } },
  { name: 'teams', table: 'team', person: 'none' },
  { name: 'team-members', table: 'team_member', ...OWN },
  { name: 'devices', table: 'device', ...OWN },
  { name: 'sessions', table: 'work_session', ...OWN },
  { name: 'activity', table: 'activity_minute', ...OWN },
  { name: 'applications', table: 'application_usage', ...OWN },
  { name: 'websites', table: 'website_usage', ...OWN },
  { name: 'screenshots', table: 'screenshot', ...OWN, without: ['storage_key', 'thumbnail_key'] },
  { name: 'tasks', table: 'task', ...OWN },
  { name: 'task-comments', table: 'task_comment', person: { where: SAID_TO_A_PERSON } },
  { name: 'task-changes', table: 'task_change', person: { where: CHANGES_OF_A_PERSON } },
  { name: 'time-corrections', table: 'time_correction', ...OWN },
  { name: 'time-correction-steps', table: 'time_correction_step', person: { where: STEPS_OF_A_PERSON } },
  { name: 'manual-days', table: 'manual_day', ...OWN },
  { name: 'employee-rates', table: 'employee_rate', ...OWN },
  { name: 'productivity-rules', table: 'productivity_rule', person: 'none' },
  { name: 'saved-reports', table: 'saved_report', person: { column: 'membership_id' } },
  { name: 'employee-days', table: 'employee_usage_daily', ...OWN },
  { name: 'application-days', table: 'employee_application_daily', ...OWN, without: ['app_key'] },
  { name: 'website-days', table: 'employee_website_daily', ...OWN },
  { name: 'company-days', table: 'company_usage_daily', person: 'none' },
  { name: 'audit', table: 'company_audit', person: { where: AUDIT_OF_A_PERSON } },
];

const SUMS = 'sums of days that are in the archive';

/** Tables of a company that are in no archive, and why that is right. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  account_company: 'which companies an account is in: membership has it',
  aggregation_cursor: 'how far the service has counted',
  company_application_daily: SUMS,
  company_directory: 'the name, which company has',
  company_key: 'secrets of trackers',
  company_seats: 'a count of people',
  company_storage: 'a sum of bytes of screenshots',
  company_website_daily: SUMS,
  data_export: 'the archives themselves',
  device_token: 'secrets of trackers',
  employee_application_monthly: SUMS,
  employee_erasure: 'whose data shall be erased and when it was, which the audit tells',
  employee_usage_monthly: SUMS,
  employee_usage_pack: SUMS,
  employee_website_monthly: SUMS,
  outbox: 'what waits to be counted',
  subscription: 'the contract with the vendor, which its invoices tell',
  subscription_reminder: 'which reminders of the contract’s end were sent',
  usage_month: 'how far months have been summed up',
  usage_pack: SUMS,
  vendor_audit: 'what the vendor did, which is the vendor’s',
  vendor_company: 'what company and its sums have',
  vendor_place: 'where the vendor’s sums have the company',
  weekly_report: 'which weeks were mailed',
};

export function tablesFor(whose: 'company' | 'person'): readonly ExportedTable[] {
  return whose === 'company' ? EXPORTED_TABLES : EXPORTED_TABLES.filter(({ person }) => person !== 'none');
}
