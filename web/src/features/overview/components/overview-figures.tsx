import { Waiting } from '../../../components/waiting';
import type { OverviewFigures as Figures } from '../../../lib/api/types';
import { formatDuration } from '../../../lib/format/duration';
import { formatCount, formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import classes from './overview-figures.module.css';

interface OverviewFiguresProps {
  figures: Figures | undefined;
  /** Everybody who could have time. */
  people: number | undefined;
}

/** The period in five figures. */
export function OverviewFigures({ figures, people }: OverviewFiguresProps) {
  const told = texts.overview.figures;
  const all = figures === undefined ? 0 : figures.activeSeconds + figures.idleSeconds;
  const shown = [
    { name: told.worked, value: figures && formatDuration(all) },
    { name: told.active, value: figures && formatDuration(figures.activeSeconds) },
    { name: told.idle, value: figures && formatDuration(figures.idleSeconds) },
    { name: told.activity, value: figures && (all === 0 ? texts.common.none : formatPercent(figures.activeSeconds / all)) },
    { name: told.people, value: figures && texts.common.of(formatCount(figures.people), formatCount(people ?? 0)) },
  ];
  return (
    <dl className={classes.root}>
      {shown.map(({ name, value }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value ?? <Waiting h={20} w={96} />}</dd>
        </div>
      ))}
    </dl>
  );
}
