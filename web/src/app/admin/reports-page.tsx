import { Tabs } from '@mantine/core';
import { ROLE_PERMISSIONS } from '#contracts';
import { Page } from '../../components/page';
import { TabRow } from '../../components/tab-row';
import { KeepDialog } from '../../features/reports/components/keep-dialog';
import { KeptMenu } from '../../features/reports/components/kept-menu';
import { ReportView } from '../../features/reports/components/report-view';
import { readReport, REPORTS } from '../../features/reports/hooks/report-address';
import { RulesPanel } from '../../features/rules/components/rules-panel';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

const RULES = 'rules';

/** Which report is in the address: `?report=productivity`; the rules are `?tab=rules`. */
export function Component() {
  const { parameters, change } = useAddress();
  const role = roleOf(useSession());
  const zone = useCompanyZone();
  const told = texts.reports;
  const mayChange = role !== null && ROLE_PERMISSIONS[role].includes('company:write');
  if (zone === null) return <Page title={told.title}>{null}</Page>;
  const state = readReport(parameters, zone.today);
  const tab = parameters.get('tab') === RULES ? RULES : state.report;
  const open = (next: string | null) =>
    change(next === RULES ? { tab: RULES } : { tab: null, report: next === 'hours' ? null : next, group: null, page: null, rule: null });
  return (
    <Page title={told.title} controls={tab === RULES ? null : <KeptMenu mayKeep={mayChange} />}>
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <TabRow label={told.label} tabs={[...REPORTS, RULES]} open={tab} nameOf={(one) => told.tabs[one]} />
        <Tabs.Panel value={tab}>{tab === RULES ? <RulesPanel mayChange={mayChange} /> : <ReportView state={state} />}</Tabs.Panel>
      </Tabs>
      {mayChange ? <KeepDialog /> : null}
    </Page>
  );
}
