import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { AppError, FileStore, log } from '#platform';
import { isOutdatedPolicy } from '../policy/outdated-policy.js';
import { RecordingPolicies, type VersionedRecordingPolicy } from '../policy/recording-policies.service.js';
import { currentRecorder, type Recorder } from '../recorder.js';
import type { ScreenshotUploadResponse } from './dto/screenshot-upload.js';
import { ImageEncoder } from './image-encoder.service.js';
import { readScreenshotForm, type ScreenshotForm } from './screenshot-form.js';
import { ScreenshotLedger, type StoredScreenshot } from './screenshot-ledger.service.js';
import type { NewScreenshot } from './screenshots.repository.js';
import { UploadPlaces } from './upload-places.service.js';
import { UploadReceipts } from './upload-receipts.service.js';

/**
 * Stores a screenshot: ask whether it may come, decode it, write picture and thumbnail, then row and quota in one
 * transaction. A crash at any point leaves at most files without a row, which a sweep removes, and never a row without
 * its files. The company's policy is applied and, in the transaction that stores the row, found to be still the same.
 */
@Injectable()
export class ScreenshotUpload {
  constructor(
    private readonly policies: RecordingPolicies,
    private readonly places: UploadPlaces,
    private readonly ledger: ScreenshotLedger,
    private readonly images: ImageEncoder,
    private readonly files: FileStore,
    private readonly receipts: UploadReceipts,
  ) {}

  /** Safe to repeat: the same id, instant and content are answered as before and counted once. */
  async upload(request: FastifyRequest): Promise<ScreenshotUploadResponse> {
    const { companyId } = currentRecorder();
    await this.policies.applying(companyId, (policy) => this.ledger.admit(policy));
    return this.places.run(async () => this.keep(await readScreenshotForm(request)));
  }

  /** What follows the reading of the form; for screenshots that come through no request. */
  async keep({ image, ...form }: ScreenshotForm): Promise<ScreenshotUploadResponse> {
    const recorder = currentRecorder();
    const contentHash = createHash('sha256').update(image).digest();
    return this.policies.applying(recorder.companyId, async (policy) => {
      const known = await this.ledger.known(policy, recorder, form, contentHash);
      if (known) return this.receipts.known(known);
      const { bytes: picture, thumbnail, ...encoded } = await this.images.encode(image, policy.screenshots);
      const { employeeId, deviceId } = recorder;
      const sizes = { bytes: picture.length, thumbnailBytes: thumbnail.length };
      const shot = { ...form, ...encoded, ...sizes, ...newKeys(recorder, form.capturedAt), employeeId, deviceId, contentHash };
      return this.receipts.stored(recorder, await this.store(policy, shot, picture, thumbnail));
    });
  }

  private async store(policy: VersionedRecordingPolicy, shot: NewFiles, picture: Buffer, thumbnail: Buffer): Promise<StoredScreenshot> {
    try {
      await this.files.put(shot.storageKey, picture);
      await this.files.put(shot.thumbnailKey, thumbnail);
    } catch (error) {
      await this.discard(shot);
      throw error;
    }
    try {
      const stored = await this.ledger.add(policy, shot);
      if (stored.storageKey !== shot.storageKey) await this.discard(shot);
      return stored;
    } catch (error) {
      // Only a refusal is sure to have stored nothing. After a lost connection the row may be there, and needs its files.
      if (isOutdatedPolicy(error) || (error instanceof AppError && error.status < 500)) await this.discard(shot);
      throw error;
    }
  }

  /** A file that stays behind is found by the sweep, so this never changes the answer. */
  private async discard({ storageKey, thumbnailKey }: NewFiles): Promise<void> {
    for (const key of [storageKey, thumbnailKey]) {
      await this.files.delete(key).catch((error: unknown) => log.warn({ err: error }, 'a file without a row was left behind'));
    }
  }
}

type NewFiles = NewScreenshot & { readonly thumbnailKey: string };

/**
 * Of ids only, and new for each attempt: parallel uploads of the same picture never write or delete one another's files.
 * Up to the first dot both are the same name, by which the sweep knows them as one row's.
 */
function newKeys({ companyId, employeeId }: Recorder, capturedAt: Date): { storageKey: string; thumbnailKey: string } {
  const name = `${companyId}/${employeeId}/${capturedAt.toISOString().slice(0, 7)}/${uuidv7()}`;
  return { storageKey: `${name}.webp`, thumbnailKey: `${name}.thumbnail.webp` };
}
