import { Stack, Tabs } from '@mantine/core';
import { Page } from '../../components/page';
import { TabRow } from '../../components/tab-row';
import { ExportPanel } from '../../features/exports/components/export-panel';
import { MyPolicy } from '../../features/recording-policy/components/my-policy';
import { PolicyHistory } from '../../features/recording-policy/components/policy-history';
import { ViewsPanel } from '../../features/recording-policy/components/views-panel';
import { MyRules } from '../../features/rules/components/my-rules';
import { useAddress } from '../../lib/address/use-address';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

const PARTS = ['policy', 'productivity', 'history', 'views', 'export'] as const;

/** The part is in the address: `?part=views`. */
export function Component() {
  const { parameters, change } = useAddress();
  const timeZone = useCompanyZone()?.timeZone ?? 'UTC';
  const part = PARTS.find((candidate) => candidate === parameters.get('part')) ?? 'policy';
  const told = texts.recorded;
  return (
    <Page title={texts.shell.employee.recorded}>
      <Tabs value={part} onChange={(next) => change({ part: next === 'policy' ? null : next })} keepMounted={false} maw={860}>
        <TabRow label={told.label} tabs={PARTS} open={part} nameOf={(one) => told.parts[one]} />
        <Tabs.Panel value="policy">
          <Stack gap="lg">
            <MyPolicy timeZone={timeZone} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="productivity">
          <Stack gap="lg">
            <MyRules />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Stack gap="lg">
            <PolicyHistory timeZone={timeZone} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="views">
          <Stack gap="lg">
            <ViewsPanel timeZone={timeZone} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="export">
          <ExportPanel whose="me" />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
