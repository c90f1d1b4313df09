import {
  IconBuildingSkyscraper, IconCalendarTime, IconChartBar, IconChecklist, IconClockPlay, IconEyeCheck, IconHistory,
  IconLayoutDashboard, IconPhoto, IconReceipt, IconSettings, IconStack2, IconUserCircle, IconUsers, type TablerIcon,
} from '@tabler/icons-react';
import type { Workspace } from '../../lib/session/home';
import { texts } from '../../texts';

export interface NavigationItem {
  to: string;
  label: string;
  icon: TablerIcon;
  /** Whether only the exact address counts as being there; homes are the start of every other address. */
  exact?: boolean;
  /** Other addresses that belong to this item. */
  alsoAt?: string;
}

const { owner, admin, employee } = texts.shell;

export const NAVIGATION: Readonly<Record<Workspace, readonly NavigationItem[]>> = {
  owner: [
    { to: '/owner/dashboard', label: owner.companies, icon: IconBuildingSkyscraper, alsoAt: '/owner/company/' },
    { to: '/owner/reports', label: owner.reports, icon: IconChartBar },
    { to: '/owner/plans', label: owner.plans, icon: IconReceipt },
    { to: '/owner/jobs', label: owner.jobs, icon: IconStack2 },
    { to: '/owner/audit', label: owner.audit, icon: IconHistory },
  ],
  admin: [
    { to: '/dashboard/admin', label: admin.overview, icon: IconLayoutDashboard, exact: true },
    { to: '/dashboard/admin/employees', label: admin.employees, icon: IconUsers },
    { to: '/dashboard/admin/timesheet', label: admin.timesheet, icon: IconCalendarTime },
    { to: '/dashboard/admin/screenshots', label: admin.screenshots, icon: IconPhoto },
    { to: '/dashboard/admin/tasks', label: admin.tasks, icon: IconChecklist },
    { to: '/dashboard/admin/reports', label: admin.reports, icon: IconChartBar },
    { to: '/dashboard/admin/settings', label: admin.settings, icon: IconSettings },
  ],
  employee: [
    { to: '/dashboard/user', label: employee.day, icon: IconClockPlay, exact: true },
    { to: '/dashboard/user/timesheet', label: employee.timesheet, icon: IconCalendarTime },
    { to: '/dashboard/user/screenshots', label: employee.screenshots, icon: IconPhoto },
    { to: '/dashboard/user/tasks', label: employee.tasks, icon: IconChecklist },
    { to: '/dashboard/user/recorded', label: employee.recorded, icon: IconEyeCheck },
    { to: '/dashboard/user/account', label: employee.account, icon: IconUserCircle },
  ],
};
