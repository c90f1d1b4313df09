import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

const CSV = 'text/csv';

/** Documents a handler that answers with `csvFile`. */
export const AnswersCsv = (description: string): MethodDecorator =>
  applyDecorators(ApiProduces(CSV), ApiOkResponse({ description, content: { [CSV]: { schema: { type: 'string', format: 'binary' } } } }));

/** A document of `csvDocument` as a file to save. `name`, without `.csv`, keeps letters, digits, `.`, `_` and `-`: it goes into a header. */
export function csvFile(name: string, document: string): StreamableFile {
  const bytes = Buffer.from(document, 'utf8');
  const fileName = `${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.csv`;
  return new StreamableFile(bytes, { type: `${CSV}; charset=utf-8`, length: bytes.length, disposition: `attachment; filename="${fileName}"` });
}
