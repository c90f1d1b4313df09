import { Readable } from 'node:stream';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { AppError } from '#platform';
import { byteRange } from '../domain/byte-range.js';
import { namesTag } from '../domain/entity-tag.js';

/** A picture that may leave: whoever hands it out has seen to that. */
export interface Picture {
  readonly contentType: string;
  /** Of bytes that never change. */
  readonly tag: string;
  readonly read: () => Promise<Buffer>;
}

/**
 * A browser may keep a picture, but asks before each showing, so that a right that has ended, a deletion and the audit
 * hold for what it has kept too.
 */
const HEADERS = {
  'Cache-Control': 'private, no-cache',
  Vary: 'Authorization',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Accept-Ranges': 'bytes',
};

/** Answers with the picture that the handler gives, whole, in part, or with the word that the one at hand is still it. */
@Injectable()
export class PictureInterceptor implements NestInterceptor<Picture, StreamableFile | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<Picture>): Observable<StreamableFile | undefined> {
    const http = context.switchToHttp();
    return next.handle().pipe(mergeMap((picture) => answer(picture, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>())));
  }
}

async function answer(picture: Picture, { method, headers }: FastifyRequest, reply: FastifyReply): Promise<StreamableFile | undefined> {
  if (namesTag(headers['if-none-match'], picture.tag)) {
    void reply.status(304).headers({ ...HEADERS, ETag: picture.tag });
    return undefined;
  }
  if (method === 'HEAD') {
    void reply.headers({ ...HEADERS, ETag: picture.tag });
    return new StreamableFile(Readable.from([]), { type: picture.contentType, disposition: 'inline' });
  }
  const bytes = await picture.read();
  const whole = headers['if-range'] !== undefined && headers['if-range'] !== picture.tag;
  const range = whole ? null : byteRange(headers.range, bytes.length);
  if (range === 'UNSATISFIABLE') {
    void reply.header('Content-Range', `bytes */${bytes.length}`);
    throw new AppError('RANGE_NOT_SATISFIABLE', `The picture has ${bytes.length} bytes`);
  }
  void reply.headers({ ...HEADERS, ETag: picture.tag });
  if (!range) return file(bytes, picture);
  void reply.status(206).header('Content-Range', `bytes ${range.from}-${range.to}/${bytes.length}`);
  return file(bytes.subarray(range.from, range.to + 1), picture);
}

function file(bytes: Buffer, { contentType }: Picture): StreamableFile {
  return new StreamableFile(bytes, { type: contentType, length: bytes.length, disposition: 'inline' });
}
