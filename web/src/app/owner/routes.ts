import type { RouteObject } from 'react-router-dom';

/** The vendor's workspace. */
export const ownerRoutes: RouteObject[] = [
  {
    path: '/owner',
    lazy: () => import('./workspace'),
    children: [
      { index: true, lazy: () => import('./to-dashboard') },
      { path: 'dashboard', lazy: () => import('./dashboard-page') },
      { path: 'company/:companyId', lazy: () => import('./company-page') },
      { path: 'reports', lazy: () => import('./reports-page') },
      { path: 'plans', lazy: () => import('./plans-page') },
      { path: 'jobs', lazy: () => import('./jobs-page') },
      { path: 'account', lazy: () => import('./account-page') },
      { path: 'audit', lazy: () => import('./audit-page') },
    ],
  },
];
