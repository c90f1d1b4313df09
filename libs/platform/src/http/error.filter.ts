import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody, ErrorCode } from '#contracts';
import { requestContext } from '../context/request-context.js';
import { translateDatabaseError } from '../database/postgres-errors.js';
import { log } from '../logging/logger.js';
import { AppError, notFound } from './app-error.js';
import { KnownRoutes } from './known-routes.js';

/** Turns whatever was thrown into the one error body of the contract. A 5xx says nothing of the inside. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly routes: KnownRoutes) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const error = this.asAppError(thrown, request);
    if (error.status >= 500 && error.status !== 507) log.error({ err: thrown, requestId: requestContext()?.requestId }, 'request failed');
    answerError(http.getResponse<FastifyReply>(), error, this.routes.allowed(request.url));
  }

  private asAppError(thrown: unknown, request: FastifyRequest): AppError {
    const error = asAppError(thrown);
    const allowed = error.code === 'NOT_FOUND' && !request.routeOptions.url ? this.routes.allowed(request.url) : [];
    return allowed.length > 0 ? new AppError('METHOD_NOT_ALLOWED', `This address answers ${allowed.join(', ')} only`) : error;
  }
}

const answeredWith = new WeakMap<FastifyRequest, ErrorCode>();

/** The code that a request was refused with; undefined where it was not. */
export function refusedWith(request: FastifyRequest): ErrorCode | undefined {
  return answeredWith.get(request);
}

/** The same for what happens outside of Nest: parsers, hooks, Fastify's own refusals. */
export function asAppError(thrown: unknown): AppError {
  const error = translateDatabaseError(thrown);
  if (error instanceof AppError) return error;
  const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number } | undefined)?.statusCode ?? 500);
  const [code, message] = BY_STATUS[status] ?? ['INTERNAL', 'Something went wrong on our side'];
  return code === 'NOT_FOUND' ? notFound() : new AppError(code, message, { cause: thrown });
}

export function answerError(reply: FastifyReply, error: AppError, allowed: readonly string[] = []): void {
  answeredWith.set(reply.request, error.code);
  const body: ErrorBody = {
    status: false,
    code: error.code,
    message: error.message,
    requestId: reply.request.id,
    ...(error.options.details === undefined ? {} : { details: error.options.details }),
  };
  void reply.header('X-Request-Id', reply.request.id);
  if (error.options.retryAfterSeconds !== undefined) void reply.header('Retry-After', String(error.options.retryAfterSeconds));
  if (error.code === 'METHOD_NOT_ALLOWED') void reply.header('Allow', allowed.join(', '));
  void reply.status(error.status).send(body);
}

const BY_STATUS: Record<number, [ErrorCode, string]> = {
  400: ['VALIDATION_FAILED', 'The request is not valid'],
  401: ['UNAUTHENTICATED', 'Sign in to continue'],
  403: ['FORBIDDEN', 'You are not allowed to do this'],
  404: ['NOT_FOUND', 'Not found'],
  405: ['METHOD_NOT_ALLOWED', 'This method is not allowed here'],
  406: ['UNSUPPORTED_MEDIA_TYPE', 'This form of body is not understood here'],
  413: ['TOO_LARGE', 'The request is too large'],
  414: ['TOO_LARGE', 'The address is too long'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'This form of body is not understood here'],
  431: ['TOO_LARGE', 'The headers are too large'],
  503: ['UNAVAILABLE', 'The service is busy or restarting, try again shortly'],
};
