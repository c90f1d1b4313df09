import { AccountContent } from '../account-content';

export function Component() {
  return <AccountContent />;
}
