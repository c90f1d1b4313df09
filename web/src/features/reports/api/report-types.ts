import type { components } from '../../../lib/api/schema';

/** Activity is hours without costs. */
export type UsageReport = components['schemas']['HoursReport'];
export type ItemReport = components['schemas']['ItemReport'];
export type AttendanceReport = components['schemas']['AttendanceReport'];
export type ProductivityReport = components['schemas']['ProductivityReport'];

/** Which days of whom. */
export interface Narrowed {
  from: string;
  to: string;
  employeeId?: string;
  team?: string;
}
