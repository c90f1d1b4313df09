import { Stack, Text } from '@mantine/core';
import { Page } from '../../components/page';
import { JobsHistory } from '../../features/owner-jobs/components/jobs-history';
import { JobsOverview } from '../../features/owner-jobs/components/jobs-overview';
import { texts } from '../../texts';

export function Component() {
  return (
    <Page title={texts.ownerJobs.title}>
      <Stack gap={20}>
        <div>
          <Text c="dimmed" mb="md">
            {texts.ownerJobs.lead}
          </Text>
          <JobsOverview />
        </div>
        <JobsHistory />
      </Stack>
    </Page>
  );
}
