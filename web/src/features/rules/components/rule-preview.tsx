import { formatDuration } from '../../../lib/format/duration';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { usePreview } from '../api/get-preview';
import classes from './rule-preview.module.css';

const SHOWN = 8;

/** What of the last 30 days a pattern matches, and what that counts as now. */
export function RulePreview({ query }: { query: Parameters<typeof usePreview>[0] }) {
  const preview = usePreview(query);
  const told = texts.rules;
  // A pattern that the server refuses is said at the field when it is saved.
  if (preview.isError) return null;
  const items = preview.data?.items ?? [];
  const more = (preview.data?.total ?? 0) - SHOWN;
  return (
    <section className={classes.root} aria-live="polite" aria-label={told.preview.title}>
      <h3 className={classes.title}>{told.preview.title}</h3>
      {preview.data === undefined ? <p className={classes.none}>{told.preview.waiting}</p> : null}
      {preview.data?.total === 0 ? <p className={classes.none}>{told.preview.none}</p> : null}
      <ul className={classes.list}>
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.name}>
            <span className={classes.name}>{item.name}</span>
            <span className={classes.time}>{formatDuration(item.seconds)}</span>
            <span className={classes.now}>
              {item.decidedBy === null ? told.preview.now(told.category[item.category].toLowerCase()) : told.preview.decidedBy(item.decidedBy)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={classes.none}>{told.preview.more(formatCount(more))}</p> : null}
    </section>
  );
}
