import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { AppError, FileStore, log } from '#platform';
import { IngestMetrics } from '../ingest/ingest.metrics.js';
import { SignsOfLife } from '../ingest/signs-of-life.service.js';
import { currentRecorder, type Recorder } from '../recorder.js';
import type { ScreenshotUploadResponse } from './dto/screenshot-upload.js';
import { ImageEncoder } from './image-encoder.service.js';
import { readScreenshotForm, type ScreenshotForm } from './screenshot-form.js';
import { ScreenshotLedger, type StoredScreenshot } from './screenshot-ledger.service.js';
import type { NewScreenshot } from './screenshots.repository.js';

/**
 * Stores a screenshot: ask whether it may come, decode it, write the file, then row and quota in one transaction. A
 * crash at any point leaves at most a file without a row, which a sweep removes, and never a row without its file.
 */
@Injectable()
export class ScreenshotUpload {
  constructor(
    private readonly ledger: ScreenshotLedger,
    private readonly images: ImageEncoder,
    private readonly files: FileStore,
    private readonly signs: SignsOfLife,
    private readonly metrics: IngestMetrics,
  ) {}

  /** Safe to repeat: the same id, instant and content are answered as before and counted once. */
  async upload(request: FastifyRequest): Promise<ScreenshotUploadResponse> {
    await this.ledger.admit();
    return this.keep(await readScreenshotForm(request));
  }

  /** What follows the reading of the form; for screenshots that come through no request. */
  async keep({ image, ...form }: ScreenshotForm): Promise<ScreenshotUploadResponse> {
    const recorder = currentRecorder();
    const contentHash = createHash('sha256').update(image).digest();
    const known = await this.ledger.known(recorder, { image, ...form }, contentHash);
    if (known) {
      this.metrics.screenshot('DUPLICATE');
      return answer(known);
    }

    const { bytes: file, ...encoded } = await this.images.encode(image);
    const { employeeId, deviceId } = recorder;
    const stored = await this.store(file, { ...form, ...encoded, employeeId, deviceId, contentHash, bytes: file.length, storageKey: storageKey(recorder, form.capturedAt) });
    this.metrics.screenshot('ACCEPTED');
    this.signs.note(recorder);
    return answer(stored);
  }

  private async store(file: Buffer, shot: NewScreenshot): Promise<StoredScreenshot> {
    await this.files.put(shot.storageKey, file);
    try {
      const stored = await this.ledger.add(shot);
      if (stored.storageKey !== shot.storageKey) await this.discard(shot.storageKey);
      return stored;
    } catch (error) {
      // Only a refusal is sure to have stored nothing. After a lost connection the row may be there, and needs its file.
      if (error instanceof AppError && error.status < 500) await this.discard(shot.storageKey);
      throw error;
    }
  }

  /** A file that stays behind is found by the sweep, so this never changes the answer. */
  private async discard(key: string): Promise<void> {
    await this.files.delete(key).catch((error: unknown) => log.warn({ err: error }, 'a file without a row was left behind'));
  }
}

/** Of ids only, and new for each attempt: parallel uploads of the same picture never write or delete one another's file. */
function storageKey({ companyId, employeeId }: Recorder, capturedAt: Date): string {
  return `${companyId}/${employeeId}/${capturedAt.toISOString().slice(0, 7)}/${uuidv7()}.webp`;
}

function answer({ id, capturedAt, width, height, bytes }: StoredScreenshot): ScreenshotUploadResponse {
  return { status: true, screenshot: { id, capturedAt, width, height, bytes } };
}
