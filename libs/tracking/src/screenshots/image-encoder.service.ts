import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import { SCREENSHOT_MAX_PIXELS } from '#contracts';
import { AppError, unavailable } from '#platform';
import { sniffImage } from '../domain/image-format.js';
import { BoundedQueue } from './bounded-queue.js';

export interface EncodedImage {
  readonly bytes: Buffer;
  readonly thumbnail: Buffer;
  readonly contentType: 'image/webp';
  readonly width: number;
  readonly height: number;
}

const AT_ONCE = 2;
const IN_LINE = 32;
const QUALITY = 80;
/** A side longer than this cannot be written as WebP. */
const LONGEST_SIDE = 16_383;
const THUMBNAIL = { width: 320, height: 320, fit: 'inside', withoutEnlargement: true } as const;
const THUMBNAIL_QUALITY = 70;
/** Letters of a screen are 8 to 30 pixels high: a sixteenth of that is no letter, and what was thrown away cannot be guessed back. */
const BLUR = { divisor: 16, longestSide: 120 };

// Every picture is seen once: a cache of decoded ones would only hold memory. Two pictures at once keep two cores busy.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Makes a picture of our own from what was uploaded, and a small one of it. Promises: only what is a PNG, JPEG or WebP
 * and decodes completely comes out, as WebP, without metadata and without whatever else the file held; more than 50
 * megapixels are refused before a pixel is decoded; at most two pictures are decoded at a time. A blurred picture holds
 * no more than its shrunken copy: nothing in it, nor in its thumbnail, can be read.
 */
@Injectable()
export class ImageEncoder {
  private readonly queue = new BoundedQueue(AT_ONCE, IN_LINE, () => unavailable());

  /** Throws UNSUPPORTED_MEDIA_TYPE, UNREADABLE_IMAGE, or UNAVAILABLE where too many wait. */
  async encode(upload: Buffer, { blur }: { blur: boolean }): Promise<EncodedImage> {
    const format = sniffImage(upload);
    if (!format) throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A screenshot is a PNG, JPEG or WebP image');
    return this.queue.run(async () => {
      try {
        const image = sharp(upload, { failOn: 'error', limitInputPixels: SCREENSHOT_MAX_PIXELS, sequentialRead: true });
        await refuseUnlessIs(image, format);
        return await encode(blur ? await blurred(image) : upright(image));
      } catch (error) {
        throw error instanceof AppError ? error : unreadable('This image cannot be read', error);
      }
    });
  }

  /** Of a picture that is stored. Throws UNAVAILABLE where too many wait. */
  thumbnail(stored: Buffer): Promise<Buffer> {
    return this.queue.run(() => small(stored));
  }
}

async function refuseUnlessIs(image: Sharp, format: string): Promise<void> {
  const { width, height, format: found } = await image.metadata();
  if (found !== format) throw unreadable('This image cannot be read');
  if (width * height > SCREENSHOT_MAX_PIXELS) throw unreadable('This image has more than 50 megapixels');
}

async function encode(picture: Sharp): Promise<EncodedImage> {
  const { data, info } = await picture.webp({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
  return { bytes: data, thumbnail: await small(data), contentType: 'image/webp', width: info.width, height: info.height };
}

function small(picture: Buffer): Promise<Buffer> {
  return sharp(picture).resize(THUMBNAIL).webp({ quality: THUMBNAIL_QUALITY }).toBuffer();
}

function upright(image: Sharp): Sharp {
  return image.autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
}

/** Shrunk to a few pixels and drawn in the old size again. */
async function blurred(image: Sharp): Promise<Sharp> {
  const { width, height } = (await image.metadata()).autoOrient;
  const side = Math.max(width, height);
  const kept = Math.max(1, Math.min(Math.round(side / BLUR.divisor), BLUR.longestSide));
  const { data, info } = await image.autoOrient().resize({ width: kept, height: kept, fit: 'inside' }).raw().toBuffer({ resolveWithObject: true });
  const scale = Math.min(1, LONGEST_SIDE / side);
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).resize({ ...size, fit: 'fill', kernel: 'cubic' });
}

const unreadable = (message: string, cause?: unknown): AppError => new AppError('UNREADABLE_IMAGE', message, { cause });
