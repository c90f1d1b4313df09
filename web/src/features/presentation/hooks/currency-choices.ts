import { locale as ofReader } from '../../../texts';

interface Choice {
  value: string;
  label: string;
}

/** Currencies that browsers know, by their names in the reader's language; the present one is there in any case. */
export function currencyChoices(present: string, locale = ofReader): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes = new Set([...Intl.supportedValuesOf('currency'), present]);
  return [...codes].map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}
