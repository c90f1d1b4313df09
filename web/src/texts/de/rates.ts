import type { costs as sourceOfCosts, rates as source } from '../en/rates';

export const rates: typeof source = {
  menu: 'Stundensatz…',
  title: 'Stundensatz',
  what: 'Die Stundensätze',
  now: (name, amount, since) => `Eine Arbeitsstunde von ${name} kostet ${amount} seit ${since}.`,
  noneNow: (name) => `${name} hat derzeit keinen Stundensatz.`,
  amount: 'Betrag je Stunde',
  validFrom: 'Gültig ab',
  ends: 'Ab diesem Tag kein Satz mehr',
  tooMuch: 'Das ist mehr, als ein Satz sein kann.',
  hint: (name) => `Frühere Tage behalten den Satz, den sie hatten. Sätze und Kosten sehen nur Admins; ${name} findet die eigenen im Archiv der eigenen Daten.`,
  submit: 'Speichern',
  done: (name, day) => `Der Stundensatz von ${name} gilt ab ${day}.`,
  ended: (name, day) => `${name} hat ab ${day} keinen Stundensatz mehr.`,
  history: 'Bisher festgelegt',
  from: (day) => `Ab ${day}`,
  none: 'kein Satz',
  replaced: 'Neu festgelegt',
};

export const costs: typeof sourceOfCosts = {
  title: 'Kosten',
  titleIn: (currency) => `Kosten, ${currency}`,
  definition: 'Arbeitszeit samt Korrekturen, zum Stundensatz des jeweiligen Tages. Wer keinen Satz hat, hat keine Kosten. Nur Admins sehen sie.',
  leftOut: (currency) => `Ohne Sätze in anderen Währungen als ${currency}`,
  summary: (cost) => `Kosten ${cost}.`,
};
