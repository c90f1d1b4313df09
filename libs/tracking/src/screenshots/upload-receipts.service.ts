import { Injectable } from '@nestjs/common';
import { IngestMetrics } from '../ingest/ingest.metrics.js';
import { SignsOfLife } from '../ingest/signs-of-life.service.js';
import type { Recorder } from '../recorder.js';
import type { ScreenshotUploadResponse } from './dto/screenshot-upload.js';
import type { StoredScreenshot } from './screenshot-ledger.service.js';

/** What is answered for a screenshot that is stored, and who else is told. */
@Injectable()
export class UploadReceipts {
  constructor(
    private readonly signs: SignsOfLife,
    private readonly metrics: IngestMetrics,
  ) {}

  known(shot: StoredScreenshot): ScreenshotUploadResponse {
    this.metrics.screenshot('DUPLICATE');
    return answer(shot);
  }

  stored(recorder: Recorder, shot: StoredScreenshot): ScreenshotUploadResponse {
    this.metrics.screenshot('ACCEPTED');
    this.signs.note(recorder);
    return answer(shot);
  }
}

function answer({ id, capturedAt, width, height, bytes }: StoredScreenshot): ScreenshotUploadResponse {
  return { status: true, screenshot: { id, capturedAt, width, height, bytes } };
}
