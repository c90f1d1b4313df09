import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { buildOpenApi, createAdapter, DatabaseSettings, FileMailer, Links, LocalFileStore, Secrets } from '#platform';
import { AppModule } from './app.module.js';
import { VERSION } from './create-app.js';

/** Writes the OpenAPI document to the path given. Needs no database: the modules are built and never initialised. */
const target = process.argv[2];
if (!target) throw new Error('Say where to write the document: openapi.js FILE');
const secrets = new Secrets('only to build the document, never to serve');
const app = await NestFactory.create(
  AppModule.forRoot({
    database: new DatabaseSettings('postgres://nobody@127.0.0.1:1/none', secrets),
    runtime: { secrets, mailer: new FileMailer('/nowhere', ''), files: new LocalFileStore('/nowhere'), links: new Links('') },
    jobs: false,
    connect: false,
  }),
  createAdapter({ trustProxy: [] }),
  { logger: false, abortOnError: false },
);
await writeFile(target, `${JSON.stringify(buildOpenApi(app, VERSION), null, 2)}\n`);
process.exit(0);
