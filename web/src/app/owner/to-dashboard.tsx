import { Navigate } from 'react-router-dom';

export function Component() {
  return <Navigate to="/owner/dashboard" replace />;
}
