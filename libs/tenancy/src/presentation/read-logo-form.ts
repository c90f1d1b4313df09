import type { FastifyRequest } from 'fastify';
import { AppError, invalid } from '#platform';

/** Whoever takes longer to send 2 MB is cut off. */
const SLOWEST_MS = 60_000;

/** The file `image` of a multipart form with nothing else. Throws VALIDATION_FAILED, TOO_LARGE, or UNSUPPORTED_MEDIA_TYPE for no multipart. */
export async function readLogoForm(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A logo is sent as multipart/form-data');
  const cut = setTimeout(() => request.raw.destroy(), SLOWEST_MS);
  try {
    return await imageOf(request);
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413) throw new AppError('TOO_LARGE', 'A logo has at most 2 MB');
    throw error instanceof AppError ? error : invalid([{ path: '', message: 'must be a well-formed multipart form' }]);
  } finally {
    clearTimeout(cut);
  }
}

async function imageOf(request: FastifyRequest): Promise<Buffer> {
  let image: Buffer | null = null;
  for await (const part of request.parts()) {
    if (part.type !== 'file' || part.fieldname !== 'image' || image) throw invalid([{ path: part.fieldname, message: `property ${part.fieldname} should not exist` }]);
    image = await part.toBuffer();
  }
  if (!image) throw invalid([{ path: 'image', message: 'image must be a file' }]);
  return image;
}
