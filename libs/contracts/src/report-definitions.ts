/**
 * What the vendor's figures mean: shown with each figure on the screen, in the API's document and in the exported table,
 * so that no two places say different things. The functions of these names stand in libs/owner/src/domain.
 */
export const REPORT_DEFINITIONS = {
  status: 'All companies as of now. Each counts as exactly one: Trial and Active are those that are served, Expired those whose trial or subscription has ended by time',
  topCompanies: 'The ten companies with the most active minutes in the period, by their own days',
  plans: 'Served companies by plan, and in percent of all served companies',
  mrr: 'Monthly recurring revenue: the list prices, as of now, of the plans of all companies with a running subscription. Trials are not in it',
  arr: 'Annual recurring revenue: twelve times the monthly one',
  potential: 'What a month would bring more if every running trial became a subscription at the list price of its plan',
  averageRevenue: 'Monthly recurring revenue divided by the companies with a running subscription, free plans among them; null without any',
  subscriptionHealth: 'Served companies (running trial or subscription) in percent of all companies, cancelled ones among them; null without any',
  trialConversion: 'Of the trials decided in the period, the percentage that became a subscription. A trial is decided when it becomes one, however late, else when it ended or was cancelled',
  churn: "Of the companies with a running subscription at the month's first instant, the percentage without one at its end (now, in the running month), whatever the reason; null without any",
  averageEmployees: 'Seats taken in served companies, divided by their number; null without any',
  growth: 'Companies at the end of the month: created by then and not cancelled by then, as their latest cancellation says',
  use: 'Active minutes of all companies in the month, by their own days',
} as const;
export type ReportFigure = keyof typeof REPORT_DEFINITIONS;
