import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import { Fails } from '#platform';
import { PDF_TYPE } from './pdf-file.js';
import { REPORT_FORMATS } from './report-files.service.js';

const TYPES = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', PDF_TYPE];
const BYTES = { schema: { type: 'string', format: 'binary' } };

/** Documents a handler that answers with a report as a file. */
export const AnswersReportFile = (): MethodDecorator =>
  applyDecorators(
    Fails('NOT_FOUND'),
    ApiParam({ name: 'format', enum: REPORT_FORMATS }),
    ApiProduces(...TYPES),
    ApiOkResponse({ description: 'The report as a file', content: Object.fromEntries(TYPES.map((type) => [type, BYTES])) }),
  );
