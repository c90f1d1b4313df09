import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { buildOpenApi, configureHttp, createAdapter, NestLogger, serveSpa } from '#platform';
import { AppModule, type AppOptions } from './app.module.js';

export const VERSION = '0.1.0';

export interface CreateAppOptions extends AppOptions {
  readonly trustProxy: readonly string[];
  /** The built SPA; null serves the API alone. */
  readonly spaDirectory: string | null;
}

/** The whole HTTP service, not yet listening. */
export async function createApp(options: CreateAppOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(options),
    createAdapter({ trustProxy: options.trustProxy }),
    { logger: new NestLogger(), bodyParser: false, abortOnError: false },
  );
  await configureHttp(app);
  SwaggerModule.setup('api/docs', app, () => buildOpenApi(app, VERSION), { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml' });
  if (options.spaDirectory) await serveSpa(app, options.spaDirectory);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
