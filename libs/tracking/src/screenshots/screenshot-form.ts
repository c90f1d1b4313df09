import type { FastifyRequest } from 'fastify';
import { type FieldProblem, SCREENSHOT_MAX_BYTES } from '#contracts';
import { AppError, invalid } from '#platform';
import { parseInstant } from '../domain/instant.js';
import { uuid } from '../domain/item-fields.js';
import { TIME_PROBLEMS } from '../domain/time-problem-messages.js';
import { timeProblem, timeWindow } from '../domain/time-window.js';

/** A multipart form that has been read and found well-formed; what the image is has not been looked at. */
export interface ScreenshotForm {
  readonly id: string;
  readonly capturedAt: Date;
  readonly sessionId: string | null;
  readonly image: Buffer;
}

const FIELDS = new Set(['id', 'capturedAt', 'sessionId']);

/** Whoever takes longer to send 10 MB keeps a place from the others. */
const SLOWEST_MS = 120_000;

/** Reads the parts in whatever order they come. Throws VALIDATION_FAILED, TOO_LARGE, or UNSUPPORTED_MEDIA_TYPE for no multipart. */
export async function readScreenshotForm(request: FastifyRequest): Promise<ScreenshotForm> {
  if (!request.isMultipart()) throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A screenshot is sent as multipart/form-data');
  const cut = setTimeout(() => request.raw.destroy(), SLOWEST_MS);
  try {
    return await Promise.race([readParts(request), brokenOff(request)]);
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413) throw new AppError('TOO_LARGE', 'A screenshot has at most 10 MB');
    // Whatever else the parser stumbles over is a form that is not well-formed, which is not our mistake.
    throw error instanceof AppError ? error : invalid([{ path: '', message: 'must be a well-formed multipart form' }]);
  } finally {
    clearTimeout(cut);
  }
}

/** Rejects when the sender goes away in the middle: the parser would wait for the rest for ever, and keep its place. */
function brokenOff({ raw }: FastifyRequest): Promise<never> {
  return new Promise((_, reject) => {
    const check = (): void => {
      if (raw.destroyed && !raw.complete) reject(new Error('The sender went away'));
    };
    raw.once('close', check);
    check();
  });
}

async function readParts(request: FastifyRequest): Promise<ScreenshotForm> {
  const fields = new Map<string, unknown>();
  const problems: FieldProblem[] = [];
  let image: Buffer | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.fieldname === 'image') image = bytes;
      else problems.push(unknown(part.fieldname));
    } else if (!FIELDS.has(part.fieldname)) problems.push(unknown(part.fieldname));
    else if (fields.has(part.fieldname)) problems.push({ path: part.fieldname, message: `${part.fieldname} was sent twice` });
    else fields.set(part.fieldname, part.value);
  }
  return checked(fields, image, problems);
}

function checked(fields: ReadonlyMap<string, unknown>, image: Buffer | null, problems: FieldProblem[]): ScreenshotForm {
  const id = uuid(fields.get('id'));
  const capturedAt = parseInstant(fields.get('capturedAt'));
  const sent = fields.get('sessionId');
  const sessionId = sent === undefined || sent === '' ? null : uuid(sent);
  if (id === null) problems.push({ path: 'id', message: 'id must be a UUID' });
  if (sessionId === null && sent !== undefined && sent !== '') problems.push({ path: 'sessionId', message: 'sessionId must be a UUID' });
  if (Number.isNaN(capturedAt)) problems.push({ path: 'capturedAt', message: 'capturedAt must be an instant like 2026-11-02T09:05:02.113Z' });
  const tooFar = Number.isNaN(capturedAt) ? null : timeProblem(capturedAt, capturedAt, timeWindow(Date.now()));
  if (tooFar) problems.push({ path: 'capturedAt', message: TIME_PROBLEMS[tooFar] });
  if (!image) problems.push({ path: 'image', message: `image must be a file of at most ${SCREENSHOT_MAX_BYTES} bytes` });
  if (problems.length > 0 || id === null || !image) throw invalid(problems);
  return { id, capturedAt: new Date(capturedAt), sessionId, image };
}

const unknown = (name: string): FieldProblem => ({ path: name, message: `property ${name} should not exist` });
