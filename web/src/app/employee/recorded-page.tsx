import { Stack } from '@mantine/core';
import { Page } from '../../components/page';
import { useMe } from '../../features/auth/api/get-me';
import { MyPolicy } from '../../features/recording-policy/components/my-policy';
import { texts } from '../../texts';

const ME_EVERY_MS = 60_000;

export function Component() {
  const timeZone = useMe(ME_EVERY_MS).data?.company?.timezone ?? 'UTC';
  return (
    <Page title={texts.shell.employee.recorded}>
      <Stack gap="lg" maw={760}>
        <MyPolicy timeZone={timeZone} />
      </Stack>
    </Page>
  );
}
