import { AccountMenu } from './account-menu';
import { AppearanceMenu } from './appearance-menu';
import { CompanySwitcher } from './company-switcher';

/** At the end of every header: which company, how it looks, who one is. */
export function HeaderTools() {
  return (
    <>
      <CompanySwitcher />
      <AppearanceMenu />
      <AccountMenu />
    </>
  );
}
