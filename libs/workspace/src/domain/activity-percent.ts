/** Active of all time in whole percent; null where there is no time. */
export function activityPercent(activeSeconds: number, idleSeconds: number): number | null {
  const all = activeSeconds + idleSeconds;
  return all > 0 ? Math.round((activeSeconds / all) * 100) : null;
}
