import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { type AxisUnit, markedAxis } from '../lib/chart/axis-ticks';

const STILL = { isAnimationActive: false } as const;
const NAME_WIDTH = 168;
const NAME_LETTERS = 24;
const ROW_HEIGHT = 30;
const STANDING_HEIGHT = 240;

export interface BarSeries {
  name: string;
  label: string;
  color: string;
}

interface BarFigureProps {
  /** `name` is what a bar stands for; the series are its other keys. */
  data: readonly (Record<string, number | string | null> & { name: string })[];
  series: readonly BarSeries[];
  /** A figure as the tooltip and the axis say it, with its unit. */
  format: (value: number) => string;
  /** A line for each name instead of a column: for names that are long. */
  lying?: boolean;
  unit?: AxisUnit;
}

/** Bars of one unit. Loaded when it is needed: the charts are most of what a page weighs. */
export default function BarFigure({ data, series, format, lying = false, unit = 'whole' }: BarFigureProps) {
  const most = Math.max(0, ...data.map((bar) => series.reduce((sum, { name }) => sum + Number(bar[name] ?? 0), 0)));
  const figures = { tickFormatter: format, ...markedAxis(most, unit) };
  return (
    <BarChart
      h={lying ? Math.max(120, data.length * ROW_HEIGHT + 40) : STANDING_HEIGHT}
      data={[...data]}
      dataKey="name"
      type="stacked"
      orientation={lying ? 'vertical' : 'horizontal'}
      gridAxis={lying ? 'y' : 'x'}
      series={[...series]}
      barProps={STILL}
      maxBarWidth={38}
      barChartProps={{ barCategoryGap: lying ? '24%' : '28%', margin: { top: 6, right: 16, bottom: 0, left: 0 } }}
      xAxisProps={lying ? { ...figures, tickMargin: 8 } : { tickMargin: 8, minTickGap: 16 }}
      yAxisProps={lying ? { width: NAME_WIDTH, interval: 0, tickFormatter: shortened } : { ...figures, width: 64 }}
      valueFormatter={format}
      cursorFill="var(--ept-shade)"
      tooltipProps={STILL}
      gridColor="var(--ept-border)"
      strokeDasharray="0"
    />
  );
}

/** The tooltip and the table have the whole name. */
function shortened(name: string): string {
  return name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1)}…` : name;
}
