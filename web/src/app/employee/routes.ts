import type { RouteObject } from 'react-router-dom';

/** The workspace of the people whose work is recorded. */
export const employeeRoutes: RouteObject[] = [
  {
    path: '/dashboard/user',
    lazy: () => import('./workspace'),
    children: [
      { index: true, lazy: () => import('./day-page') },
      { path: 'timesheet', lazy: () => import('./timesheet-page') },
      { path: 'screenshots', lazy: () => import('./screenshots-page') },
      { path: 'tasks', lazy: () => import('./tasks-page') },
      { path: 'recorded', lazy: () => import('./recorded-page') },
      { path: 'account', lazy: () => import('./account-page') },
    ],
  },
];
