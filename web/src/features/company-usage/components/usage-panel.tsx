import { SegmentedControl } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { SaveButton } from '../../../components/save-button';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { fileName } from '../../../lib/download/save-file';
import { useAddress } from '../../../lib/address/use-address';
import { daysInclusive } from '../../../lib/time/calendar';
import { formatTimeZone } from '../../../lib/format/time-zone';
import { texts } from '../../../texts';
import { useUsage } from '../api/get-usage';
import { getUsageFile } from '../api/get-usage-file';
import { everyDay } from '../hooks/every-day';
import type { Period } from '../hooks/period-address';
import { UsageFigures } from './usage-figures';
import classes from './usage-panel.module.css';
import { UsageTable } from './usage-table';

const UsageChart = lazy(() => import('./usage-chart'));

interface UsagePanelProps {
  companyId: string;
  timezone: string;
  period: Period;
}

/** One company's usage days: totals, then the same days as a chart or as a table. */
export function UsagePanel({ companyId, timezone, period }: UsagePanelProps) {
  const told = texts.company.usage;
  const views = [
    { value: 'chart', label: told.asChart },
    { value: 'table', label: told.asTable },
  ];
  const { parameters, change } = useAddress();
  const asTable = parameters.get('view') === 'table';
  const days = { from: period.from, to: period.to };
  const usage = useUsage(companyId, days);

  function content() {
    if (usage.data === undefined) {
      if (!usage.isError) return <Waiting h={392} />;
      return (
        <ErrorPanel
          what={told.what}
          error={usage.error}
          onRetry={() => void usage.refetch()}
          retrying={usage.isFetching}
        />
      );
    }
    if (usage.data.items.every((day) => day.activeSeconds + day.idleSeconds + day.sessions + day.screenshots === 0)) {
      return <EmptyState icon={IconChartBar} title={told.empty.title} text={told.empty.text} />;
    }
    if (asTable) return <UsageTable days={everyDay(usage.data.items, days)} totals={usage.data.totals} />;
    return (
      <Suspense fallback={<Waiting h={392} />}>
        <UsageChart days={everyDay(usage.data.items, days)} totals={usage.data.totals} />
      </Suspense>
    );
  }

  return (
    <Panel
      title={told.title(daysInclusive(period.from, period.to))}
      note={told.zone(formatTimeZone(timezone))}
      flush
      controls={
        <>
          <SegmentedControl
          aria-label={told.view}
          size="xs"
          data={views}
          value={asTable ? 'table' : 'chart'}
          onChange={(view) => change({ view: view === 'table' ? view : null })}
        />
          <SaveButton
            size="xs"
            label={texts.common.saveAs(told.what, 'CSV')}
            file={fileName([told.what, days.from, days.to], 'csv')}
            content={() => getUsageFile(companyId, days)}
          >
            CSV
          </SaveButton>
        </>
      }
    >
      <div className={classes.body} data-leaving={usage.isPlaceholderData || undefined}>
        {usage.data !== undefined && usage.isError ? (
          <div className={classes.note}>
            <StaleNote error={usage.error} onRetry={() => void usage.refetch()} />
          </div>
        ) : null}
        <UsageFigures usage={usage.data} />
        <div className={asTable && usage.data !== undefined ? '' : classes.chart}>{content()}</div>
      </div>
    </Panel>
  );
}
