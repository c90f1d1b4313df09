import { Tabs, Text } from '@mantine/core';
import { ROLE_PERMISSIONS } from '#contracts';
import { Page } from '../../components/page';
import { TabRow } from '../../components/tab-row';
import { OwnAudit } from '../../features/company-audit/components/own-audit';
import { ProfilePanel } from '../../features/company-profile/components/profile-panel';
import { DevicesPanel } from '../../features/devices/components/devices-panel';
import { ExportPanel } from '../../features/exports/components/export-panel';
import { HolidaysPanel } from '../../features/holidays/components/holidays-panel';
import { NotificationsPanel } from '../../features/notifications/components/notifications-panel';
import { PresentationPanel } from '../../features/presentation/components/presentation-panel';
import { PolicyPanel } from '../../features/recording-policy/components/policy-panel';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

const PARTS = ['company', 'look', 'policy', 'holidays', 'notifications', 'devices', 'audit', 'export'] as const;
/** An archive of everything is for who may change the company, not for who may read it. */
const FOR_ADMINS: readonly string[] = ['export'];
/** What belongs to one part and means nothing in another. */
const OF_ONE_PART = { what: null, by: null, about: null, views: null, from: null, to: null, device: null, holiday: null, year: null };

/** The part is in the address: `?part=policy`. */
export function Component() {
  const { parameters, change } = useAddress();
  const role = roleOf(useSession());
  const mayChange = role !== null && ROLE_PERMISSIONS[role].includes('company:write');
  const zone = useCompanyZone();
  const timeZone = zone?.timeZone ?? 'UTC';
  const parts = PARTS.filter((one) => mayChange || !FOR_ADMINS.includes(one));
  const company = useSession().membership?.companyName ?? '';
  const part = parts.find((candidate) => candidate === parameters.get('part')) ?? 'company';
  const told = texts.settings;
  return (
    <Page title={told.title}>
      {mayChange ? null : (
        <Text c="dimmed" mb="md">
          {told.readOnly}
        </Text>
      )}
      <Tabs
        value={part}
        onChange={(next) => change({ part: next === 'company' ? null : next, ...OF_ONE_PART })}
        keepMounted={false}
      >
        <TabRow label={told.label} tabs={parts} open={part} nameOf={(one) => told.tabs[one]} />
        <Tabs.Panel value="company">
          <ProfilePanel mayChange={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <PresentationPanel company={company} mayChange={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="notifications">
          <NotificationsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="policy">
          <PolicyPanel timeZone={timeZone} mayChange={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="holidays">{zone === null ? null : <HolidaysPanel mayChange={mayChange} today={zone.today} />}</Tabs.Panel>
        <Tabs.Panel value="devices">
          <DevicesPanel mayRevoke={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <OwnAudit />
        </Tabs.Panel>
        <Tabs.Panel value="export">
          <ExportPanel whose="company" />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
