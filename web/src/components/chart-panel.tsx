import { SegmentedControl } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { chartPicture, type PictureLegend } from '../lib/download/chart-picture';
import { fileName } from '../lib/download/save-file';
import { texts } from '../texts';
import classes from './chart-panel.module.css';
import { Definition } from './definition';
import { Panel } from './panel';
import { SaveButton } from './save-button';

interface ChartPanelProps {
  title: string;
  /** What the figures mean. */
  definition: string;
  /** What and when, under the title. */
  note?: string;
  /** One sentence with what the chart shows, for those who do not see it. */
  summary: string;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
  /** Null where the numbers are too many for one: then there is only the table. */
  chart: ReactNode;
  /** The same numbers. */
  table: ReactNode;
  /** What the picture's colours mean; one series needs none. */
  legend?: readonly PictureLegend[];
  /** The numbers as the server writes them into a file. */
  csv?: () => Promise<Blob>;
}

/** A chart, or the table of the same numbers, and both as a file. */
export function ChartPanel({ title, definition, note, summary, asTable: wantsTable, onAsTable, chart, table, legend = [], csv }: ChartPanelProps) {
  const drawn = useRef<HTMLElement>(null);
  const told = texts.common.chart;
  const asTable = wantsTable || chart === null;
  const views = [
    { value: 'chart', label: told.asChart },
    { value: 'table', label: told.asTable },
  ];

  async function picture(): Promise<Blob> {
    if (drawn.current === null) throw new Error('There is no chart to draw.');
    return chartPicture(drawn.current, title, legend);
  }

  return (
    <Panel
      title={title}
      note={
        <span className={classes.note}>
          <Definition of={title}>{definition}</Definition>
          {note}
        </span>
      }
      flush
      controls={
        <>
          {chart === null ? null : (
            <SegmentedControl
              aria-label={told.view(title)}
              size="xs"
              data={views}
              value={asTable ? 'table' : 'chart'}
              onChange={(view) => onAsTable(view === 'table')}
            />
          )}
          {csv === undefined ? null : (
            <SaveButton size="xs" label={texts.common.saveAs(title, 'CSV')} file={fileName([title], 'csv')} content={csv}>
              CSV
            </SaveButton>
          )}
          {asTable ? null : (
            <SaveButton size="xs" label={texts.common.saveAs(title, 'PNG')} file={fileName([title], 'png')} content={picture}>
              PNG
            </SaveButton>
          )}
        </>
      }
    >
      {asTable ? (
        table
      ) : (
        <figure ref={drawn} className={classes.chart} aria-label={summary}>
          {legend.length > 0 ? (
            <ul className={classes.legend}>
              {legend.map(({ label, color }) => (
                <li key={label}>
                  <svg width="12" height="12" aria-hidden="true">
                    <rect width="12" height="12" rx="3" fill={color} />
                  </svg>
                  {label}
                </li>
              ))}
            </ul>
          ) : null}
          {chart}
        </figure>
      )}
    </Panel>
  );
}
