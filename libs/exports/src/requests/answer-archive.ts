import { applyDecorators, type StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, Fails, streamedAnswer } from '#platform';
import { byteRange } from '#tracking';
import type { Archive } from './data-exports.service.js';

const TYPE = 'application/zip';
const BYTES = { type: 'string', format: 'binary' } as const;
const HEADERS = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', 'Accept-Ranges': 'bytes' };

/** A handler that gives an archive: whole or in part, so that a broken download goes on where it stopped. */
export const AnswersArchive = (): MethodDecorator =>
  applyDecorators(
    ApiProduces(TYPE),
    ApiHeader({ name: 'Range', required: false, description: 'One range of bytes' }),
    ApiOkResponse({ schema: BYTES }),
    ApiResponse({ status: 206, description: 'The range that was asked for', schema: BYTES }),
    Fails('NOT_FOUND', 'RANGE_NOT_SATISFIABLE'),
  );

export function answerArchive({ id, file, name }: Archive, { method, headers }: FastifyRequest, reply: FastifyReply): StreamableFile {
  const tag = `"${id}"`;
  void reply.headers({ ...HEADERS, ETag: tag });
  // A range is of a GET: HTTP has a HEAD ignore it.
  const whole = method === 'HEAD' || (headers['if-range'] !== undefined && headers['if-range'] !== tag);
  const range = whole ? null : byteRange(headers.range, file.bytes);
  if (range === 'UNSATISFIABLE') {
    void reply.header('Content-Range', `bytes */${file.bytes}`);
    throw new AppError('RANGE_NOT_SATISFIABLE', `The archive has ${file.bytes} bytes`);
  }
  if (range) void reply.status(206).header('Content-Range', `bytes ${range.from}-${range.to}/${file.bytes}`);
  const length = range ? range.to - range.from + 1 : file.bytes;
  return streamedAnswer(() => file.read(range ?? undefined), { type: TYPE, length, disposition: `attachment; filename="${name}"` });
}
