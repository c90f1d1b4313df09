import { writeFile } from 'node:fs/promises';
import { FileMailer, DatabaseSettings, Links, LocalFileStore, Secrets, buildOpenApi } from '#platform';
import { NestFactory } from '@nestjs/core';
import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { VERSION } from './create-app.js';
import { createAdapter } from '#platform';

/** Writes the OpenAPI document to the path given. Needs no database: `preview` builds the modules without their providers. */
const target = process.argv[2];
if (!target) throw new Error('Say where to write the document: openapi.js FILE');
const secrets = new Secrets('only to build the document, never to serve');
const app = await NestFactory.create(
  AppModule.forRoot({
    database: new DatabaseSettings('postgres://nobody@127.0.0.1:1/none', secrets),
    runtime: { secrets, mailer: new FileMailer('/nowhere', ''), files: new LocalFileStore('/nowhere'), links: new Links('') },
    jobs: false,
  }),
  createAdapter({ trustProxy: [] }),
  { preview: true, logger: false },
);
await writeFile(target, `${JSON.stringify(buildOpenApi(app, VERSION), null, 2)}\n`);
process.exit(0);
