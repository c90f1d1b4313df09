import type { FastifyRequest } from 'fastify';
import { INVITATION_FILE_MAX_BYTES } from '#contracts';
import { AppError, invalid } from '#platform';

const TOO_LARGE = `A file of people has at most ${INVITATION_FILE_MAX_BYTES / 1_000_000} MB`;

/** The one file of a multipart form, `file`. Throws VALIDATION_FAILED, TOO_LARGE, or UNSUPPORTED_MEDIA_TYPE for no multipart. */
export async function readInvitationFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A file of people is sent as multipart/form-data');
  try {
    const part = await request.file({ limits: { fileSize: INVITATION_FILE_MAX_BYTES, files: 1, fields: 0 } });
    if (part?.fieldname !== 'file') throw invalid([{ path: 'file', message: 'file must be a CSV file' }]);
    return await part.toBuffer();
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413) throw new AppError('TOO_LARGE', TOO_LARGE);
    // Whatever else the parser stumbles over is a form that is not well-formed, which is not our mistake.
    throw error instanceof AppError ? error : invalid([{ path: '', message: 'must be a well-formed multipart form' }]);
  }
}
