import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { texts } from '../../../texts';
import { useOverview } from '../api/get-overview';
import { AttentionTiles } from './attention-tiles';
import classes from './owner-overview.module.css';
import { StandingTotals } from './standing-totals';

/** Above the list: all companies by how they stand, and who needs somebody now. */
export function OwnerOverview() {
  const overview = useOverview();
  const { data } = overview;
  if (data === undefined && overview.isError) {
    return (
      <Panel>
        <ErrorPanel
          what={texts.ownerOverview.what}
          error={overview.error}
          onRetry={() => void overview.refetch()}
          retrying={overview.isFetching}
        />
      </Panel>
    );
  }
  return (
    <div className={classes.root}>
      {data !== undefined && overview.isError ? (
        <StaleNote error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      <StandingTotals totals={data?.totals} />
      <AttentionTiles attention={data?.attention} />
    </div>
  );
}
