import { ApiExtension } from '@nestjs/swagger';
import type { ErrorCode } from '#contracts';

/** Errors that an operation answers beside those of its kind; shown in the OpenAPI document. */
export const Fails = (...codes: ErrorCode[]): MethodDecorator => ApiExtension('x-errors', codes);
