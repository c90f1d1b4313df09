import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerError } from './error.filter.js';
import { AppError, notFound } from './app-error.js';
import { KnownRoutes } from './known-routes.js';

const SERVICE_PATHS = /^\/(api|health|metrics)(\/|$|\?)/;

/**
 * Serves the built SPA: files by name (hashed ones for a year), and index.html for every other address, so that a
 * link into the application works. Addresses of the service are never answered with a page.
 */
export async function serveSpa(app: NestFastifyApplication, directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const routes = app.get(KnownRoutes);
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: directory, serve: false, cacheControl: false, preCompressed: true });
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (SERVICE_PATHS.test(request.url)) {
      const allowed = routes.allowed(request.url);
      const error = allowed.length > 0 ? new AppError('METHOD_NOT_ALLOWED', `This address answers ${allowed.join(', ')} only`) : notFound();
      answerError(reply, error, allowed);
      return reply;
    }
    if (extname(path) !== '' && path !== '/index.html') {
      const lasting = path.startsWith('/assets/');
      return reply.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600').sendFile(decodeURI(path).slice(1));
    }
    return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
  });
}
