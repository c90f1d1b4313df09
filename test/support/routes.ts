import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type Access, WEB_ROUTE } from '#platform';
import type { Api } from './api.js';

/** `name` is `METHOD /path/:param`. */
export interface Route {
  readonly name: string;
  readonly access: Access | undefined;
  readonly web: boolean | undefined;
}

/** Every handler of every controller, with what it declares; read from the running application, so that none is forgotten. */
export function reflectRoutes(api: Api): Route[] {
  const scanner = new MetadataScanner();
  return api.app.get(DiscoveryService, { strict: false }).getControllers().flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name): Route[] => {
      const handler = prototype[name] as object;
      const method: RequestMethod | undefined = Reflect.getMetadata('method', handler);
      if (method === undefined) return [];
      const read = <T>(key: string): T | undefined => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype);
      const paths = [Reflect.getMetadata('path', metatype) as string | string[]].flat();
      const own = Reflect.getMetadata('path', handler) as string;
      return paths.map((base) => ({
        name: `${RequestMethod[method]} ${`/${base}/${own}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')}`,
        access: read<Access>(ACCESS),
        web: read<boolean>(WEB_ROUTE),
      }));
    });
  });
}
