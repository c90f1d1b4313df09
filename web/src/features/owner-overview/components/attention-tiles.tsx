import { IconAlertTriangle, IconCheck, IconCloudOff, IconGauge, IconHourglass, type TablerIcon } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router-dom';
import { Waiting } from '../../../components/waiting';
import type { OwnerOverview } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import classes from './owner-overview.module.css';

type Attention = OwnerOverview['attention'];

interface Tile {
  key: keyof Attention;
  icon: TablerIcon;
  /** What the list is narrowed by. */
  to: string;
}

const TILES: readonly Tile[] = [
  { key: 'trialsEnding', icon: IconHourglass, to: '?attention=TRIAL_ENDING' },
  { key: 'expired', icon: IconAlertTriangle, to: '?status=EXPIRED' },
  { key: 'notSynced', icon: IconCloudOff, to: '?attention=NOT_SYNCED' },
  { key: 'nearLimit', icon: IconGauge, to: '?attention=NEAR_LIMIT' },
];
const NAMED = 2;

/** Who needs somebody now. Each tile leads to the list of exactly those that it counts. */
export function AttentionTiles({ attention }: { attention: Attention | undefined }) {
  const told = texts.ownerOverview;
  return (
    <section aria-labelledby="needs-attention">
      <h2 id="needs-attention" className={classes.heading}>
        {told.attention}
      </h2>
      <ul className={classes.tiles}>
        {TILES.map((tile) => (
          <li key={tile.key}>
            <AttentionTile tile={tile} found={attention?.[tile.key]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AttentionTile({ tile: { key, icon: Icon, to }, found }: { tile: Tile; found: Attention[keyof Attention] | undefined }) {
  const [parameters] = useSearchParams();
  const { title, none } = texts.ownerOverview.tiles[key];
  const shown = `?${parameters.toString()}` === to;
  const head = (
    <span className={classes.tileHead}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      {title}
    </span>
  );
  if (found === undefined) {
    return (
      <div className={classes.tile}>
        {head}
        <Waiting h={44} mt={6} />
      </div>
    );
  }
  if (found.count === 0) {
    return (
      <div className={classes.tile} data-well>
        {head}
        <span className={classes.none}>
          <IconCheck size={15} aria-hidden="true" />
          {none}
        </span>
      </div>
    );
  }
  const names = found.items.slice(0, NAMED).map(({ name }) => name);
  return (
    <Link className={classes.tile} to={to} preventScrollReset aria-current={shown ? 'true' : undefined}>
      {head}
      <span className={classes.figure}>{formatCount(found.count)}</span>
      <span className={classes.names}>{texts.ownerOverview.names(names, found.count - names.length)}</span>
    </Link>
  );
}
