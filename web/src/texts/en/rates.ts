export const rates = {
  menu: 'Hourly rate…',
  title: 'Hourly rate',
  what: 'The hourly rates',
  now: (name: string, amount: string, since: string) => `An hour of ${name}’s work has cost ${amount} since ${since}.`,
  noneNow: (name: string) => `${name} has no hourly rate now.`,
  amount: 'Amount an hour',
  validFrom: 'Valid from',
  ends: 'No rate from this day on',
  tooMuch: 'This is more than a rate can be.',
  hint: (name: string) => `Earlier days keep the rate that they had. Only admins see rates and costs; ${name} has them in the archive of their own data.`,
  submit: 'Save',
  done: (name: string, day: string) => `The hourly rate of ${name} is set from ${day} on.`,
  ended: (name: string, day: string) => `${name} has no hourly rate from ${day} on.`,
  history: 'Set so far',
  from: (day: string) => `From ${day}`,
  none: 'no rate',
  replaced: 'Set anew',
};

/** Of reports and timesheets. */
export const costs = {
  title: 'Cost',
  titleIn: (currency: string) => `Cost, ${currency}`,
  definition: 'Worked time, corrections included, by the hourly rate of each day. Who has no rate has no cost. Only admins see it.',
  leftOut: (currency: string) => `Without rates in other currencies than ${currency}`,
  summary: (cost: string) => `Cost ${cost}.`,
};
