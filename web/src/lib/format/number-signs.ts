import { locale as ofReader } from '../../texts';

/** What stands before decimals and between thousands where the reader types a number: `.` and `,`, or `,` and `.`. */
export function numberSigns(locale = ofReader): { decimalSeparator: string; thousandSeparator: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const sign = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimalSeparator: sign('decimal') || '.', thousandSeparator: sign('group') };
}
