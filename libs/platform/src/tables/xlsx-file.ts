import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { XLSX_TYPE } from './xlsx.js';

/** Documents a handler that answers with `xlsxFile`. */
export const AnswersXlsx = (description: string): MethodDecorator =>
  applyDecorators(ApiProduces(XLSX_TYPE), ApiOkResponse({ description, content: { [XLSX_TYPE]: { schema: { type: 'string', format: 'binary' } } } }));

/** A document of `xlsxDocument` as a file to save. `name`, without `.xlsx`, keeps letters, digits, `.`, `_` and `-`: it goes into a header. */
export function xlsxFile(name: string, bytes: Buffer): StreamableFile {
  const fileName = `${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.xlsx`;
  return new StreamableFile(bytes, { type: XLSX_TYPE, length: bytes.length, disposition: `attachment; filename="${fileName}"` });
}
