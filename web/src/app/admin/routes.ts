import type { RouteObject } from 'react-router-dom';

/** The workspace of a company's admins, and of its viewers, who read it. */
export const adminRoutes: RouteObject[] = [
  {
    path: '/dashboard/admin',
    lazy: () => import('./workspace'),
    children: [
      { index: true, lazy: () => import('./overview-page') },
      { path: 'employees', lazy: () => import('./employees-page') },
      { path: 'employees/:employeeId', lazy: () => import('./employee-page') },
      { path: 'timesheet', lazy: () => import('./timesheet-page') },
      { path: 'screenshots', lazy: () => import('./screenshots-page') },
      { path: 'tasks', lazy: () => import('./tasks-page') },
      { path: 'reports', lazy: () => import('./reports-page') },
      { path: 'account', lazy: () => import('./account-page') },
      { path: 'settings', lazy: () => import('./settings-page') },
    ],
  },
];
