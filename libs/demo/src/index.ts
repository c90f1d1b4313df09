export { DemoData } from './demo-data.service.js';
export { DemoModule } from './demo.module.js';
export { DEMO_JOB, DEMO_LOCK, isDemoMade } from './demo-runs.repository.js';
export { DEMO_COMPANIES, DEMO_PASSWORD } from './domain/cast.js';
export { demoLogins } from './domain/logins.js';
