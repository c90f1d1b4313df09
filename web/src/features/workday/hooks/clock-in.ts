import { locale as ofReader } from '../../../texts';

/** How a zone's clock shows an instant: `09:02`. */
export function clockIn(timeZone: string, locale = ofReader): (instant: string | number) => string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  return (instant) => format.format(typeof instant === 'number' ? instant : new Date(instant));
}
