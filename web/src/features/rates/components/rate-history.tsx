import { RelativeTime } from '../../../components/relative-time';
import type { Rate } from '../../../lib/api/types';
import { formatDate } from '../../../lib/format/date';
import { formatExactMoney } from '../../../lib/format/money';
import { texts } from '../../../texts';
import { isReplaced } from '../hooks/rate-draft';
import classes from './rate-history.module.css';

/** Everything that was ever set, the last valid first. Nothing where nothing was. */
export function RateHistory({ rates }: { rates: readonly Rate[] }) {
  const told = texts.rates;
  if (rates.length === 0) return null;
  return (
    <section className={classes.root} aria-label={told.history}>
      <h3>{told.history}</h3>
      <ul>
        {rates.map((rate, place) => (
          <li key={`${rate.validFrom} ${rate.setAt}`} data-replaced={isReplaced(rates, place) || undefined}>
            <span>{told.from(formatDate(rate.validFrom))}</span>
            <b>{rate.amount === null ? told.none : formatExactMoney({ amount: rate.amount, currency: rate.currency })}</b>
            <small>
              {isReplaced(rates, place) ? `${told.replaced} · ` : null}
              {rate.setBy.name}, <RelativeTime instant={rate.setAt} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
