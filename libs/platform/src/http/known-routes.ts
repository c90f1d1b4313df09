import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Remembers every route as it is registered, to tell "no such address" from "not with this method". */
@Injectable()
export class KnownRoutes {
  private readonly routes: { methods: string[]; pattern: RegExp }[] = [];

  /** Before any route is registered. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', (route) => {
      if (route.url.includes('*')) return;
      const methods = [route.method].flat().filter((method) => method !== 'HEAD' && method !== 'OPTIONS');
      const pattern = new RegExp(`^${route.url.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}/?$`);
      this.routes.push({ methods, pattern });
    });
  }

  /** Methods that this address answers; empty when it is no address of the API. */
  allowed(url: string): string[] {
    const path = url.split('?', 1)[0] ?? '';
    return [...new Set(this.routes.filter((route) => route.pattern.test(path)).flatMap((route) => route.methods))].sort();
  }
}
