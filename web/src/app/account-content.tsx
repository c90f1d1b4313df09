import { Stack } from '@mantine/core';
import { Page } from '../components/page';
import { AppearancePanel } from '../features/account/components/appearance-panel';
import { LeavePanel } from '../features/account/components/leave-panel';
import { NameForm } from '../features/account/components/name-form';
import { PasswordForm } from '../features/account/components/password-form';
import { WebSessions } from '../features/account/components/web-sessions';
import { texts } from '../texts';

/** The same in every workspace: an account is a person's, not a company's. Only the way out is of the company one is in. */
export function AccountContent() {
  return (
    <Page title={texts.account.title}>
      <Stack gap="lg" maw={860}>
        <NameForm />
        <AppearancePanel />
        <PasswordForm />
        <WebSessions />
        <LeavePanel />
      </Stack>
    </Page>
  );
}
