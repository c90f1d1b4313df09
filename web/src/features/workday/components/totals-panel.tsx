import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { formatDuration } from '../../../lib/format/duration';
import { texts } from '../../../texts';
import { ToneMark } from './tone';
import classes from './totals-panel.module.css';

interface TotalsPanelProps {
  title: string;
  /** What the rows are: applications, sites. */
  column: string;
  totals: ReadonlyArray<{ name: string; seconds: number }>;
}

/** Plain sums of what was recorded, the longest first. */
export function TotalsPanel({ title, column, totals }: TotalsPanelProps) {
  const told = texts.workday;
  return (
    <Panel title={title} flush>
      {totals.length === 0 ? (
        <p className={classes.none}>{told.noTotals}</p>
      ) : (
        <DataTable
          label={title}
          columns={[
            { key: 'name', header: column, cell: ({ name }) => <Named name={name} /> },
            { key: 'time', header: told.time, numeric: true, cell: ({ seconds }) => formatDuration(seconds) },
          ]}
          rows={totals}
          rowKey={({ name }) => name}
          expectedRows={5}
          minWidth={240}
        />
      )}
    </Panel>
  );
}

/** In the colour that it has on the timeline. */
function Named({ name }: { name: string }) {
  return (
    <span className={classes.name}>
      <ToneMark of={name} /> {name}
    </span>
  );
}
