export { Enrolment } from './devices/enrolment.service.js';
export { ImportedDevices } from './devices/imported-devices.service.js';
export { checkBatch } from './domain/check-batch.js';
export { historyWindow } from './domain/time-window.js';
export { BatchIngest } from './ingest/batch-ingest.service.js';
export { ScreenshotUpload } from './screenshots/screenshot-upload.service.js';
export { TrackingJobsModule } from './jobs/tracking-jobs.module.js';
export { TrackingModule } from './tracking.module.js';
