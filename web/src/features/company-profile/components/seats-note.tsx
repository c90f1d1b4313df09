import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useCompanyProfile } from '../api/get-company-profile';
import classes from './seats-note.module.css';

/** How many of the plan's seats are taken. Says nothing until it is known: the list does not wait for it. */
export function SeatsCount() {
  const seats = useSeats();
  if (seats === null) return null;
  const { used, limit } = seats;
  return (
    <span className={classes.count} data-full={used >= limit || undefined}>
      {texts.employees.seats.count(formatCount(used), formatCount(limit))}
    </span>
  );
}

/** What to do when there is no seat left, before somebody fills in an invitation in vain. */
export function SeatsFull({ mayChange }: { mayChange: boolean }) {
  const seats = useSeats();
  if (seats === null || seats.used < seats.limit) return null;
  const told = texts.employees.seats;
  return (
    <p className={classes.full} role="status">
      {told.full(formatCount(seats.limit))} {mayChange ? told.advice : null}
    </p>
  );
}

function useSeats(): { used: number; limit: number } | null {
  return useCompanyProfile().data?.use.employees ?? null;
}
