import '@mantine/charts/styles.layer.css';
import { BarChart, LineChart } from '@mantine/charts';
import { useState } from 'react';
import type { Usage, UsageDay } from '../../../lib/api/types';
import { markedAxis } from '../../../lib/chart/axis-ticks';
import { formatDate, formatDayOfMonth } from '../../../lib/format/date';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { ChartLegend, type SeriesName } from './chart-legend';
import classes from './usage-chart.module.css';
import { UsageTooltip } from './usage-tooltip';

const SYNC = 'usage';
const AXIS_WIDTH = 52;
const SECONDS_PER_HOUR = 3_600;
const STILL = { isAnimationActive: false } as const;

interface UsageChartProps {
  days: readonly UsageDay[];
  totals: Usage['totals'];
}

/** Hours as bars, employees as a line under them, on one axis of days: a cursor reads both. */
export default function UsageChart({ days, totals }: UsageChartProps) {
  const told = texts.company.usage;
  const [hidden, setHidden] = useState<ReadonlySet<SeriesName>>(new Set());
  const data = days.map((day) => ({
    ...day,
    active: day.activeSeconds / SECONDS_PER_HOUR,
    idle: day.idleSeconds / SECONDS_PER_HOUR,
    employees: day.employeesActive,
  }));
  const bars = [
    { name: 'active', label: told.active, color: 'var(--ept-active)' },
    { name: 'idle', label: told.idle, color: 'url(#usage-idle)' },
  ].filter(({ name }) => !hidden.has(name as SeriesName));
  const mostHours = Math.max(0, ...data.map(({ active, idle }) => (hidden.has('active') ? 0 : active) + (hidden.has('idle') ? 0 : idle)));
  const first = days.at(0)?.date ?? '';
  const last = days.at(-1)?.date ?? '';
  const summary = told.chartSummary(
    formatDate(first),
    formatDate(last),
    formatDuration(totals.activeSeconds),
    formatDuration(totals.idleSeconds),
  );

  function toggle(name: SeriesName): void {
    setHidden((before) => (before.has(name) ? new Set([...before].filter((other) => other !== name)) : new Set([...before, name])));
  }

  const xAxis = { tickFormatter: (date: string) => formatDayOfMonth(date), minTickGap: 48, tickMargin: 8 };
  return (
    <figure className={classes.root} aria-label={summary}>
      <ChartLegend hidden={hidden} onToggle={toggle} />
      <p className={classes.title}>{told.hoursTitle}</p>
      <BarChart
        h={244}
        data={data}
        dataKey="date"
        type="stacked"
        series={bars}
        withXAxis={hidden.has('employees')}
        barProps={STILL}
        barChartProps={{ syncId: SYNC, barCategoryGap: '16%', margin: { top: 6, right: 4, bottom: 0, left: 0 } }}
        xAxisProps={xAxis}
        yAxisProps={{ width: AXIS_WIDTH, tickFormatter: (hours: number) => told.hours(formatCount(hours)), ...markedAxis(mostHours) }}
        cursorFill="var(--ept-shade)"
        tooltipProps={{ ...STILL, content: UsageTooltip }}
        gridColor="var(--ept-border)"
        strokeDasharray="0"
      >
        <defs>
          <pattern id="usage-idle" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill="var(--ept-meter)" />
            <rect width="2" height="5" fill="var(--ept-idle)" />
          </pattern>
        </defs>
      </BarChart>
      {hidden.has('employees') ? null : (
        <>
          <p className={classes.title}>{told.employeesTitle}</p>
          <LineChart
            h={104}
            data={data}
            dataKey="date"
            series={[{ name: 'employees', label: told.employees, color: 'var(--ept-text)' }]}
            curveType="step"
            withDots={false}
            strokeWidth={1.5}
            lineProps={STILL}
            lineChartProps={{ syncId: SYNC, margin: { top: 6, right: 4, bottom: 0, left: 0 } }}
            xAxisProps={{ ...xAxis, scale: 'band' }}
            yAxisProps={{ width: AXIS_WIDTH, ...markedAxis(Math.max(0, ...data.map(({ employees }) => employees)), 'whole', 2) }}
            tooltipProps={{ ...STILL, content: () => null }}
            gridColor="var(--ept-border)"
            strokeDasharray="0"
          />
        </>
      )}
    </figure>
  );
}
