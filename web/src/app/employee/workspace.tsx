import { WorkspaceGuard } from '../workspace-guard';

export function Component() {
  return <WorkspaceGuard workspace="employee" />;
}
