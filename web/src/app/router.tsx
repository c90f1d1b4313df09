import { createBrowserRouter } from 'react-router-dom';
import { adminRoutes } from './admin/routes';
import { employeeRoutes } from './employee/routes';
import { HomeRedirect } from './home-redirect';
import { ownerRoutes } from './owner/routes';
import { CrashedPage } from './pages/crashed-page';
import { NotFoundPage } from './pages/not-found-page';
import { StartingPage } from './pages/starting-page';
import { publicRoutes } from './public/routes';

/** Every page's code is loaded when its address is opened; the sign-in page carries none of it. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: CrashedPage,
    HydrateFallback: StartingPage,
    children: [
      { path: '/', Component: HomeRedirect },
      ...publicRoutes,
      ...ownerRoutes,
      ...adminRoutes,
      ...employeeRoutes,
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
