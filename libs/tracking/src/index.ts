export { Enrolment } from './devices/enrolment.service.js';
export { ImportedDevices } from './devices/imported-devices.service.js';
export { BatchIngest } from './ingest/batch-ingest.service.js';
export { ScreenshotUpload } from './screenshots/screenshot-upload.service.js';
export { TrackingModule } from './tracking.module.js';
