export { TimeCorrectionsReads } from './corrections/time-corrections-reads.service.js';
export { TimeDecisions } from './corrections/time-decisions.service.js';
export { TimeRequests } from './corrections/time-requests.service.js';
export { TimesheetsModule } from './timesheets.module.js';
