import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { currentRequest } from '../context/request-context.js';

type Headers = ConstructorParameters<typeof StreamableFile>[1];

/** Answers with a stream, which is not begun for a HEAD: Fastify would read it to its end, and one that goes on for ever for ever. */
export function streamedAnswer(begin: () => Readable, headers: Headers): StreamableFile {
  return new StreamableFile(currentRequest().onlyHeaders ? Readable.from([]) : begin(), headers);
}
