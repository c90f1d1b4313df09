// The screens that `npm run screenshots` takes: a line each. `role` is whose sign-in it needs (PEOPLE, or null for
// none), `name` the file's, `path` where it is, `dark` whether it is taken in dark too. `prepare(page)` opens what the
// address alone does not: it gets the page when it has come to rest. `{company}` in a path is Lindenhof's id, `{employee}` that of one of its people.

const demo = (email) => ({ email, password: 'demo-password' });

export const OWNER = { email: 'owner@example.test', password: process.env.OWNER_PASSWORD || 'a-password-for-screenshots' };

export const PEOPLE = {
  owner: OWNER,
  admin: demo('anna.weber@lindenhof.example.test'),
  employee: demo('jonas.keller@lindenhof.example.test'),
  viewer: demo('georg.haas@lindenhof.example.test'),
};

/** The last day that is no weekend, and over: `YYYY-MM-DD`. */
const WORKDAY = [1, 2, 3].map((ago) => new Date(Date.now() - ago * 86_400_000)).find((day) => day.getUTCDay() % 6 !== 0).toISOString().slice(0, 10);

export const SCREENS = [
  { role: null, name: 'sign-in', path: '/sign-in', dark: true },
  { role: null, name: 'forgot-password', path: '/forgot-password' },

  { role: 'owner', name: 'dashboard', path: '/owner/dashboard', dark: true },
  { role: 'owner', name: 'new-company', path: '/owner/dashboard?drawer=new' },
  { role: 'owner', name: 'company', path: '/owner/company/{company}', dark: true },
  { role: 'owner', name: 'company-table', path: '/owner/company/{company}?days=30&view=table' },
  { role: 'owner', name: 'company-plan', path: '/owner/company/{company}?action=plan', prepare: choosePlan },
  { role: 'owner', name: 'company-rotate', path: '/owner/company/{company}?action=rotate' },
  { role: 'owner', name: 'reports', path: '/owner/reports', dark: true },
  { role: 'owner', name: 'plans', path: '/owner/plans' },
  { role: 'owner', name: 'plan-edit', path: '/owner/plans?plan=PRO&action=edit' },
  { role: 'owner', name: 'jobs', path: '/owner/jobs' },
  { role: 'owner', name: 'audit', path: '/owner/audit', dark: true },

  { role: 'admin', name: 'overview', path: '/dashboard/admin', dark: true },
  { role: 'admin', name: 'employees', path: '/dashboard/admin/employees', dark: true },
  { role: 'admin', name: 'teams', path: '/dashboard/admin/employees?drawer=teams' },
  { role: 'admin', name: 'invite', path: '/dashboard/admin/employees?drawer=invite' },
  { role: 'admin', name: 'invite-by-file', path: '/dashboard/admin/employees?drawer=import' },
  { role: 'admin', name: 'remove-person', path: '/dashboard/admin/employees?person={employee}&action=remove' },
  { role: 'admin', name: 'day', path: `/dashboard/admin/employees/{employee}?date=${WORKDAY}`, dark: true },
  { role: 'admin', name: 'month', path: `/dashboard/admin/employees/{employee}?date=${WORKDAY}&span=month` },
  { role: 'admin', name: 'timesheet', path: '/dashboard/admin/timesheet', dark: true },
  { role: 'admin', name: 'corrections', path: '/dashboard/admin/timesheet?view=corrections' },
  { role: 'admin', name: 'screenshots', path: `/dashboard/admin/screenshots?employee={employee}&date=${WORKDAY}` },
  { role: 'admin', name: 'tasks', path: '/dashboard/admin/tasks', dark: true },
  { role: 'admin', name: 'tasks-list', path: '/dashboard/admin/tasks?view=list' },
  { role: 'admin', name: 'reports', path: '/dashboard/admin/reports', dark: true },
  { role: 'admin', name: 'reports-applications', path: '/dashboard/admin/reports?report=applications' },
  { role: 'admin', name: 'reports-attendance', path: '/dashboard/admin/reports?report=attendance' },
  { role: 'admin', name: 'reports-productivity', path: '/dashboard/admin/reports?report=productivity' },
  { role: 'admin', name: 'rules', path: '/dashboard/admin/reports?tab=rules' },
  ...['company', 'look', 'policy', 'holidays', 'notifications', 'devices', 'audit', 'export'].map((part) => ({ role: 'admin', name: `settings-${part}`, path: `/dashboard/admin/settings?part=${part}` })),
  { role: 'admin', name: 'account', path: '/dashboard/admin/account' },

  { role: 'employee', name: 'day', path: `/dashboard/user?date=${WORKDAY}`, dark: true },
  { role: 'employee', name: 'week', path: `/dashboard/user?date=${WORKDAY}&span=week` },
  { role: 'employee', name: 'month', path: `/dashboard/user?date=${WORKDAY}&span=month` },
  { role: 'employee', name: 'timesheet', path: '/dashboard/user/timesheet' },
  { role: 'employee', name: 'correction', path: `/dashboard/user/timesheet?date=${WORKDAY}&drawer=correction` },
  { role: 'employee', name: 'screenshots', path: `/dashboard/user/screenshots?date=${WORKDAY}` },
  { role: 'employee', name: 'tasks', path: '/dashboard/user/tasks' },
  ...['policy', 'productivity', 'history', 'views', 'export'].map((part) => ({ role: 'employee', name: `recorded-${part}`, path: `/dashboard/user/recorded?part=${part}` })),
  { role: 'employee', name: 'account', path: '/dashboard/user/account' },
  { role: 'employee', name: 'not-found', path: '/dashboard/user/nowhere' },

  { role: 'viewer', name: 'overview', path: '/dashboard/admin' },
  { role: 'viewer', name: 'employees', path: '/dashboard/admin/employees' },
];

async function choosePlan(page) {
  await page.getByRole('combobox', { name: 'New plan' }).click();
  await page.getByRole('option', { name: /Enterprise/ }).click();
}
