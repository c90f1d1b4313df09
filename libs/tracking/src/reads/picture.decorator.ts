import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { Fails } from '#platform';
import { PictureInterceptor } from './picture.interceptor.js';

const BYTES = { type: 'string', format: 'binary' } as const;

/** A handler that gives a `Picture`: answered with ranges and with validation of what a browser has kept. */
export const AnswersPicture = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(PictureInterceptor),
    ApiProduces('image/webp'),
    ApiHeader({ name: 'Range', required: false, description: 'One range of bytes' }),
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The `ETag` of the picture at hand' }),
    ApiOkResponse({ schema: BYTES }),
    ApiResponse({ status: 206, description: 'The range that was asked for', schema: BYTES }),
    ApiResponse({ status: 304, description: 'The picture at hand is still it' }),
    Fails('NOT_FOUND', 'RANGE_NOT_SATISFIABLE'),
  );
