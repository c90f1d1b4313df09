import { REPORT_DEFINITIONS } from '#contracts';

/** The vendor's reports. What each figure means is said once, for the screen, the API and the files. */
export const ownerReports = {
  title: 'Reports',
  what: 'The reports',
  now: 'As of now',
  inPeriod: (from: string, to: string) => `${from} – ${to}, UTC`,
  definitions: REPORT_DEFINITIONS as Readonly<Record<keyof typeof REPORT_DEFINITIONS, string>>,
  figures: {
    title: 'Key figures',
    mrr: 'Monthly recurring revenue',
    arr: 'Annual recurring revenue',
    potential: 'Potential of trials, a month',
    averageRevenue: 'Average revenue per company',
    subscriptionHealth: 'Subscription health',
    trialConversion: 'Trial conversion',
    averageEmployees: 'Average employees per company',
    ofTrials: (converted: string, decided: string) => `${converted} of ${decided} trials`,
    asCsv: 'Key figures as CSV',
  },
  status: { title: 'Companies by status', companies: 'Companies', status: 'Status' },
  plans: { title: 'Plans', plan: 'Plan', trial: 'In trial', active: 'Subscribed', companies: 'Companies', share: 'Share' },
  topCompanies: { title: 'Most active companies', company: 'Company', active: 'Active time', none: 'No company recorded time in this period.' },
  churn: { title: 'Churn by month', month: 'Month', paying: 'Subscribed at its start', lost: 'Lost by its end', percent: 'Churn', none: 'No subscription was lost.' },
  growth: { title: 'Companies over 12 months', month: 'Month', added: 'New', companies: 'Companies' },
  use: { title: 'Active time over 12 months', month: 'Month', active: 'Active time' },
  summary: (title: string, values: readonly string[]) => `${title}: ${values.join('; ')}.`,
  hours: (value: string) => `${value} h`,
};
