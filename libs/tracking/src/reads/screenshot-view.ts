import type { ScreenshotView } from './dto/reads.responses.js';

/** What is shown of a screenshot: not where its file is. */
export function screenshotView({ id, employeeId, deviceId, sessionId, capturedAt, width, height, bytes, contentType }: ScreenshotView): ScreenshotView {
  return { id, employeeId, deviceId, sessionId, capturedAt, width, height, bytes, contentType };
}
