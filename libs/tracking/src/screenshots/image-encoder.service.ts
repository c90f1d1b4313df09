import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import { SCREENSHOT_MAX_PIXELS } from '#contracts';
import { AppError, unavailable } from '#platform';
import { sniffImage } from '../domain/image-format.js';
import { BoundedQueue } from './bounded-queue.js';

export interface EncodedImage {
  readonly bytes: Buffer;
  readonly contentType: 'image/webp';
  readonly width: number;
  readonly height: number;
}

const AT_ONCE = 2;
const IN_LINE = 32;
const QUALITY = 80;
/** A side longer than this cannot be written as WebP. */
const LONGEST_SIDE = 16_383;

// Every picture is seen once: a cache of decoded ones would only hold memory. Two pictures at once keep two cores busy.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Makes a picture of our own from what was uploaded. Promises: only what is a PNG, JPEG or WebP and decodes completely
 * comes out, as WebP, without metadata and without whatever else the file held; more than 50 megapixels are refused
 * before a pixel is decoded; at most two pictures are decoded at a time.
 */
@Injectable()
export class ImageEncoder {
  private readonly queue = new BoundedQueue(AT_ONCE, IN_LINE, () => unavailable());

  /** Throws UNSUPPORTED_MEDIA_TYPE, UNREADABLE_IMAGE, or UNAVAILABLE where too many wait. */
  async encode(upload: Buffer): Promise<EncodedImage> {
    const format = sniffImage(upload);
    if (!format) throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A screenshot is a PNG, JPEG or WebP image');
    return this.queue.run(async () => {
      try {
        const image = sharp(upload, { failOn: 'error', limitInputPixels: SCREENSHOT_MAX_PIXELS, sequentialRead: true });
        await refuseUnlessIs(image, format);
        return await encode(image);
      } catch (error) {
        throw error instanceof AppError ? error : unreadable('This image cannot be read', error);
      }
    });
  }
}

async function refuseUnlessIs(image: Sharp, format: string): Promise<void> {
  const { width, height, format: found } = await image.metadata();
  if (found !== format) throw unreadable('This image cannot be read');
  if (width * height > SCREENSHOT_MAX_PIXELS) throw unreadable('This image has more than 50 megapixels');
}

async function encode(image: Sharp): Promise<EncodedImage> {
  const { data, info } = await image
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, contentType: 'image/webp', width: info.width, height: info.height };
}

const unreadable = (message: string, cause?: unknown): AppError => new AppError('UNREADABLE_IMAGE', message, { cause });
