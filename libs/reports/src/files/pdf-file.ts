import { StreamableFile } from '@nestjs/common';

export const PDF_TYPE = 'application/pdf';

/** As `csvFile`: a document to save. `name`, without `.pdf`, keeps letters, digits, `.`, `_` and `-`. */
export function pdfFile(name: string, bytes: Buffer): StreamableFile {
  const fileName = `${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.pdf`;
  return new StreamableFile(bytes, { type: PDF_TYPE, length: bytes.length, disposition: `attachment; filename="${fileName}"` });
}
