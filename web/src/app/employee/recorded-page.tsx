import { Stack } from '@mantine/core';
import { Page } from '../../components/page';
import { MyPolicy } from '../../features/recording-policy/components/my-policy';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

export function Component() {
  const timeZone = useCompanyZone()?.timeZone ?? 'UTC';
  return (
    <Page title={texts.shell.employee.recorded}>
      <Stack gap="lg" maw={760}>
        <MyPolicy timeZone={timeZone} />
      </Stack>
    </Page>
  );
}
