export type { RecordedAtHand } from './costs/added-costs.service.js';
export { COST, CostsResponse, costsView } from './costs/costs.response.js';
export { Costs } from './costs/costs.service.js';
export { type Cost, costTitle, inMajorUnits } from './domain/cost-sums.js';
export { EmployeeRates } from './rates/employee-rates.service.js';
export { TimeCorrectionsReads } from './corrections/time-corrections-reads.service.js';
export { TimeDecisions } from './corrections/time-decisions.service.js';
export { TimeRequests } from './corrections/time-requests.service.js';
export { TimesheetsModule } from './timesheets.module.js';
