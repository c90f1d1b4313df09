export const ROLES = ['ADMIN', 'EMPLOYEE', 'VIEWER'] as const;
/** What a membership allows inside one company. OWNER is no membership but a flag of the account. */
export type Role = (typeof ROLES)[number];

export const MEMBERSHIP_STATUSES = ['ACTIVE', 'INVITED', 'SUSPENDED', 'REMOVED'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** Roles that take one of the plan's seats while their membership is not REMOVED. */
export const SEATED_ROLES: readonly Role[] = ['ADMIN', 'EMPLOYEE'];

export const COMPANY_STATUSES = ['TRIAL', 'ACTIVE', 'SUSPENDED', 'CANCELLED'] as const;
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

export const PLAN_CODES = ['FREE', 'PRO', 'ENTERPRISE'] as const;
export type PlanCode = (typeof PLAN_CODES)[number];

export const SUBSCRIPTION_STATUSES = ['ACTIVE', 'EXPIRED', 'CANCELLED'] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

export const SUBSCRIPTION_EVENTS = [
  'TRIAL_STARTED',
  'ACTIVATED',
  'PLAN_CHANGED',
  'SUSPENDED',
  'REACTIVATED',
  'CANCELLED',
  'EXPIRED',
] as const;
export type SubscriptionEvent = (typeof SUBSCRIPTION_EVENTS)[number];

/** What the vendor can do to a company, as `vendor_audit` names it. */
export const VENDOR_ACTIONS = [
  'COMPANY_CREATED',
  'COMPANY_UPDATED',
  'TRIAL_STARTED',
  'PLAN_CHANGED',
  'COMPANY_SUSPENDED',
  'COMPANY_REACTIVATED',
  'COMPANY_CANCELLED',
  'SUBSCRIPTION_EXPIRED',
  'KEY_ROTATED',
  'KEY_SHOWN',
  'PLAN_CREATED',
  'PLAN_UPDATED',
] as const;
export type VendorAction = (typeof VENDOR_ACTIONS)[number];

export const WORK_SESSION_STATUSES = ['OPEN', 'CLOSED', 'LAPSED'] as const;
export type WorkSessionStatus = (typeof WORK_SESSION_STATUSES)[number];

export const TASK_STATUSES = ['TODO', 'IN_PROGRESS', 'DONE'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** The least first. */
export const TASK_PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

/** When a task is due, by the company's calendar. OVERDUE: was to be done before today and is not. WEEK: today or in the six days after. */
export const TASK_DUES = ['OVERDUE', 'TODAY', 'WEEK', 'NONE'] as const;
export type TaskDue = (typeof TASK_DUES)[number];

/** What the history of a task tells of. */
export const TASK_FIELDS = ['TITLE', 'DESCRIPTION', 'ASSIGNEE', 'STATUS', 'PRIORITY', 'DUE_ON'] as const;
export type TaskField = (typeof TASK_FIELDS)[number];

/** ADD: worked although no tracker recorded it; REMOVE: recorded although it was no work. */
export const TIME_CORRECTION_KINDS = ['ADD', 'REMOVE'] as const;
export type TimeCorrectionKind = (typeof TIME_CORRECTION_KINDS)[number];

/** WITHDRAWN: taken back by whoever asked, before it was decided. REVOKED: approved once, and taken back by an admin. */
export const TIME_CORRECTION_STATUSES = ['PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'REVOKED'] as const;
export type TimeCorrectionStatus = (typeof TIME_CORRECTION_STATUSES)[number];

export const CURRENCIES = ['USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Integer minor units (cents) with their ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}
