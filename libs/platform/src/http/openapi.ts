import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ERROR_STATUS, type ErrorCode } from '#contracts';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']> & { 'x-permission'?: { permission: string }; 'x-errors'?: ErrorCode[] };

/** Codes that every operation of a kind may answer, beside those that its own `@Fails` names. */
const ALWAYS: ErrorCode[] = ['VALIDATION_FAILED', 'INTERNAL', 'UNAVAILABLE'];
const GUARDED: ErrorCode[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'COMPANY_SUSPENDED', 'SUBSCRIPTION_EXPIRED'];
const DESKTOP: ErrorCode[] = ['COMPANY_KEY_REQUIRED', 'COMPANY_KEY_INVALID', ...GUARDED];

/** The OpenAPI document: every operation with its permission, its errors and their bodies. */
export function buildOpenApi(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Employee Progress Tracker')
    .setDescription('Desktop protocol and web API. Times are ISO 8601 UTC, ids are UUIDs, money is integer minor units.')
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'web')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Company-Key' }, 'companyKey')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Authorization', description: 'Token <device token>' }, 'device')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Error: ERROR_SCHEMA };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) addErrors(operation);
  }
  return document;
}

function addErrors(operation: Operation): void {
  const desktop = operation.security?.some((scheme) => 'companyKey' in scheme) ?? false;
  const guarded = operation['x-permission']?.permission !== 'public';
  const codes = new Set([...ALWAYS, ...(desktop ? DESKTOP : guarded ? GUARDED : []), ...(operation['x-errors'] ?? [])]);
  for (const status of new Set([...codes].map((code) => ERROR_STATUS[code]))) {
    const here = [...codes].filter((code) => ERROR_STATUS[code] === status);
    operation.responses[String(status)] = errorResponse(here);
  }
}

function errorResponse(codes: ErrorCode[]): Operation['responses'][string] {
  const examples: [ErrorCode, { value: object }][] = codes.map((code) => [code, { value: { status: false, code, message: 'For a person', requestId: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } }]);
  return {
    description: codes.join(' · '),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' }, examples: Object.fromEntries(examples) } },
  };
}

const ERROR_SCHEMA = {
  type: 'object',
  required: ['status', 'code', 'message', 'requestId'],
  properties: {
    status: { type: 'boolean', enum: [false] },
    code: { type: 'string', enum: Object.keys(ERROR_STATUS) },
    message: { type: 'string', description: 'For a person' },
    requestId: { type: 'string', description: 'Also in the X-Request-Id header and in the log' },
    details: { description: 'What there is to list: field problems, or the limit that was reached' },
  },
};
