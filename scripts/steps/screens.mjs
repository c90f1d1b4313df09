// The screens that `npm run screenshots` takes: a line each. `role` is whose sign-in it needs (PEOPLE, or null for
// none), `name` the file's, `path` where it is, `dark` whether it is taken in dark too. `prepare(page)` opens what the
// address alone does not: it gets the page when it has come to rest. `{company}` in a path is Lindenhof's id.

const demo = (email) => ({ email, password: 'demo-password' });

export const OWNER = { email: 'owner@example.test', password: process.env.OWNER_PASSWORD || 'a-password-for-screenshots' };

export const PEOPLE = {
  owner: OWNER,
  admin: demo('anna.weber@lindenhof.example.test'),
  employee: demo('jonas.keller@lindenhof.example.test'),
  viewer: demo('georg.haas@lindenhof.example.test'),
};

export const SCREENS = [
  { role: null, name: 'sign-in', path: '/sign-in', dark: true },

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
  { role: 'admin', name: 'employees', path: '/dashboard/admin/employees' },
  { role: 'admin', name: 'timesheet', path: '/dashboard/admin/timesheet', dark: true },
  { role: 'admin', name: 'screenshots', path: '/dashboard/admin/screenshots' },
  { role: 'admin', name: 'tasks', path: '/dashboard/admin/tasks' },
  { role: 'admin', name: 'reports', path: '/dashboard/admin/reports', dark: true },
  { role: 'admin', name: 'settings', path: '/dashboard/admin/settings' },

  { role: 'employee', name: 'day', path: '/dashboard/user', dark: true },
  { role: 'employee', name: 'timesheet', path: '/dashboard/user/timesheet' },
  { role: 'employee', name: 'screenshots', path: '/dashboard/user/screenshots' },
  { role: 'employee', name: 'tasks', path: '/dashboard/user/tasks' },
  { role: 'employee', name: 'recorded', path: '/dashboard/user/recorded' },
  { role: 'employee', name: 'account', path: '/dashboard/user/account' },
];

async function choosePlan(page) {
  await page.getByRole('combobox', { name: 'New plan' }).click();
  await page.getByRole('option', { name: /Enterprise/ }).click();
}
