import type { RouteObject } from 'react-router-dom';

/** What is seen without a sign-in. */
export const publicRoutes: RouteObject[] = [
  { path: '/sign-in', lazy: () => import('./sign-in-page') },
  { path: '/forgot-password', lazy: () => import('./forgot-password-page') },
  { path: '/reset-password/:token', lazy: () => import('./reset-password-page') },
  { path: '/invitation/:token', lazy: () => import('./invitation-page') },
  { path: '/no-company', lazy: () => import('./no-company-page') },
];
