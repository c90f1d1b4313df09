import type { paths } from './schema';

/**
 * What the screens call the API's shapes. They are read off the operations, not off the schema's component
 * names, so that a renamed response class on the server costs nothing here.
 */
type JsonOf<Responses> = Responses extends { 200: { content: { 'application/json': infer Body } } }
  ? Body
  : Responses extends { 201: { content: { 'application/json': infer Body } } }
    ? Body
    : never;

type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses;
}
  ? JsonOf<Responses>
  : never;

type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Content } };
}
  ? Content
  : never;

type Query<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  parameters: { query?: infer Parameters };
}
  ? NonNullable<Parameters>
  : never;

export type SessionAnswer = Answer<'/api/auth/login', 'post'>;
export type Credentials = Body<'/api/auth/login', 'post'>;
export type HandOver = Body<'/api/company/hand-over', 'post'>;
export type Membership = SessionAnswer['memberships'][number];
export type Invitation = Answer<'/api/auth/invitations/{token}', 'get'>;
export type InvitationAcceptance = Body<'/api/auth/accept-invitation', 'post'>;

export type CompanyList = Answer<'/api/owner/companies', 'get'>;
export type CompanyListQuery = Query<'/api/owner/companies', 'get'>;
export type CompanyRow = CompanyList['items'][number];
export type CompanyDetail = Answer<'/api/owner/companies/{id}', 'get'>;
export type OwnerOverview = Answer<'/api/owner/overview', 'get'>;
export type OwnerReports = Answer<'/api/owner/reports', 'get'>;
export type ReportSection = Query<'/api/owner/reports.csv', 'get'>['section'];
export type JobRun = Answer<'/api/owner/jobs', 'get'>['items'][number];
export type NewPlan = Body<'/api/owner/plans', 'post'>;
export type PlanEdit = Body<'/api/owner/plans/{code}', 'patch'>;
export type VendorAuditQuery = Query<'/api/owner/audit', 'get'>;
export type Plan = Answer<'/api/owner/plans', 'get'>['items'][number];
export type NewCompany = Body<'/api/owner/companies', 'post'>;
export type CreatedCompany = Answer<'/api/owner/companies', 'post'>;
export type Usage = Answer<'/api/owner/companies/{id}/usage', 'get'>;
export type UsageDay = Usage['items'][number];
export type Subscription = Answer<'/api/owner/companies/{id}/subscriptions', 'get'>['items'][number];
export type PlanChange = Body<'/api/owner/companies/{id}/plan', 'post'>;
export type Suspension = Body<'/api/owner/companies/{id}/suspend', 'post'>;
export type Reactivation = Body<'/api/owner/companies/{id}/reactivate', 'post'>;
export type CompanyChange = Body<'/api/owner/companies/{id}', 'patch'>;
export type VendorAuditPage = Answer<'/api/owner/audit', 'get'>;
export type VendorAuditEntry = VendorAuditPage['items'][number];
export type KeyRotation = Body<'/api/owner/companies/{id}/rotate-key', 'post'>;

export type LiveEvent = paths['/api/company/live']['get']['responses'][200]['content']['text/event-stream'];
export type LivePerson = LiveEvent['people'][number];
export type Overview = Answer<'/api/company/overview', 'get'>;
export type OverviewFigures = Overview['today'];
export type OverviewPerson = Overview['people'][number];
export type OverviewItem = Overview['applications'][number];
export type Team = Answer<'/api/company/teams', 'get'>['items'][number];
export type ImportPreview = Answer<'/api/company/invitations/preview', 'post'>;
export type ImportLine = Body<'/api/company/invitations', 'post'>['lines'][number];
export type ImportResult = Answer<'/api/company/invitations', 'post'>['results'][number];

export type CompanyProfile = Answer<'/api/company', 'get'>;
export type EmployeeList = Answer<'/api/company/employees', 'get'>;
export type EmployeeListQuery = Query<'/api/company/employees', 'get'>;
export type Employee = EmployeeList['items'][number];
export type NewEmployee = Body<'/api/company/employees', 'post'>;
export type InvitedEmployee = Answer<'/api/company/employees', 'post'>;
export type EmployeeChange = Body<'/api/company/employees/{id}', 'patch'>;
export type CompanyProfileChange = Body<'/api/company', 'patch'>;
export type RecordingPolicy = Answer<'/api/company/settings', 'get'>;
export type Holiday = Answer<'/api/me/holidays', 'get'>['items'][number];
export type MyRule = Answer<'/api/me/productivity-rules', 'get'>['items'][number];
export type CompanyAuditEntry = Answer<'/api/company/audit', 'get'>['items'][number];
export type Device = Answer<'/api/company/devices', 'get'>['items'][number];

export type WorkSession = Answer<'/api/company/sessions', 'get'>['items'][number];
export type ActivityMinute = Answer<'/api/company/activity', 'get'>['items'][number];
export type Screenshot = Answer<'/api/company/screenshots', 'get'>['items'][number];
export type DayIntervals = Answer<'/api/company/intervals', 'get'>;
export type DaySums = Timesheet['days'][number];

export type WebSession = Answer<'/api/auth/sessions', 'get'>['items'][number];
export type PasswordChange = Body<'/api/auth/change-password', 'post'>;
export type PasswordReset = Body<'/api/auth/reset-password', 'post'>;

export type Rates = Answer<'/api/company/employees/{id}/rates', 'get'>;
export type Rate = Rates['items'][number];
export type NewRate = Body<'/api/company/employees/{id}/rates', 'post'>;
export type Timesheet = Answer<'/api/company/timesheet', 'get'>;
export type TimesheetLine = Timesheet['items'][number];
export type TimesheetTimes = Timesheet['totals'];
export type TimesheetQuery = Query<'/api/company/timesheet', 'get'>;
export type TimesheetFileQuery = Query<'/api/company/timesheet.csv', 'get'>;
export type MyTimesheet = Answer<'/api/me/timesheet', 'get'>;
export type TimeCorrection = Answer<'/api/me/time-corrections', 'get'>['items'][number];
export type TimeCorrectionHistory = Answer<'/api/me/time-corrections/{id}', 'get'>;
export type NewTimeCorrection = Body<'/api/me/time-corrections', 'post'>;

export type DataExport = Answer<'/api/me/export', 'get'>['items'][number];
export type RecordView = Answer<'/api/me/views', 'get'>['items'][number];
export type Presentation = Answer<'/api/me/presentation', 'get'>;
export type PresentationChange = Body<'/api/company/presentation', 'patch'>;
export type OwnAuditQuery = Query<'/api/company/audit', 'get'>;
