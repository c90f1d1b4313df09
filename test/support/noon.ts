/** A time zone in which it is between noon and one o'clock, so that "today" neither began nor ends while a test runs. */
export function zoneAtNoon(now = new Date()): string {
  const west = now.getUTCHours() - 12;
  return `Etc/GMT${west < 0 ? '' : '+'}${west}`;
}
