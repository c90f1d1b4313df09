import { UnstyledButton } from '@mantine/core';
import { texts } from '../../../texts';
import classes from './chart-legend.module.css';

export type SeriesName = 'active' | 'idle' | 'employees';

const SERIES: readonly SeriesName[] = ['active', 'idle', 'employees'];

interface ChartLegendProps {
  hidden: ReadonlySet<SeriesName>;
  onToggle: (name: SeriesName) => void;
}

/** What the colours and patterns mean; pressing one hides or shows it. The last one shown stays. */
export function ChartLegend({ hidden, onToggle }: ChartLegendProps) {
  const told = texts.company.usage;
  return (
    <div className={classes.root}>
      {SERIES.map((name) => {
        const shown = !hidden.has(name);
        const last = shown && hidden.size === SERIES.length - 1;
        return (
          <UnstyledButton
            key={name}
            className={classes.item ?? ''}
            aria-pressed={shown}
            disabled={last}
            title={shown ? told.hide(told[name]) : told.show(told[name])}
            onClick={() => onToggle(name)}
          >
            <span className={classes.key} data-series={name} aria-hidden="true" />
            {told[name]}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
