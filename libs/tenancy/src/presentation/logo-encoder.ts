import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { LOGO_MAX_BYTES, LOGO_MAX_SIDE, SCREENSHOT_MAX_PIXELS } from '#contracts';
import { AppError } from '#platform';
import { isPicture } from './domain/picture-signature.js';
import type { StoredLogo } from './company-presentation.repository.js';

const QUALITY = 90;
const FORMATS = new Set(['png', 'jpeg', 'webp']);

/**
 * A picture of our own from what was uploaded: WebP, at most 512 pixels, without metadata and whatever else the file
 * held; transparent where it was. Throws TOO_LARGE, UNSUPPORTED_MEDIA_TYPE or UNREADABLE_IMAGE.
 */
export async function encodeLogo(upload: Buffer): Promise<StoredLogo> {
  if (upload.length > LOGO_MAX_BYTES) throw new AppError('TOO_LARGE', 'A logo has at most 2 MB');
  // Looked at before the decoder does: it would also open drawings, which can refer to other files.
  if (!isPicture(upload)) throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A logo is a PNG, JPEG or WebP image');
  const bytes = await decoded(upload);
  return { bytes, contentType: 'image/webp', tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) };
}

async function decoded(upload: Buffer): Promise<Buffer> {
  try {
    const image = sharp(upload, { failOn: 'error', limitInputPixels: SCREENSHOT_MAX_PIXELS, sequentialRead: true });
    const { format } = await image.metadata();
    if (!FORMATS.has(format)) throw new Error(`not a picture but ${format}`);
    return await image.autoOrient().resize({ width: LOGO_MAX_SIDE, height: LOGO_MAX_SIDE, fit: 'inside', withoutEnlargement: true }).webp({ quality: QUALITY }).toBuffer();
  } catch (error) {
    throw new AppError('UNREADABLE_IMAGE', 'This image cannot be read', { cause: error });
  }
}
