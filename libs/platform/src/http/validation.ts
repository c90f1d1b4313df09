import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '#contracts';
import { invalid, notFound } from './app-error.js';

class BodyPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const judgedHere = metadata.type === 'body' && metadata.metatype !== undefined && metadata.metatype !== Object;
    if (judgedHere && namesPrototype(value)) throw invalid([{ path: '__proto__', message: 'property __proto__ should not exist' }]);
    const nested = judgedHere ? nestedArray(value, '') : null;
    if (nested !== null) throw invalid([{ path: nested, message: 'an array must not hold arrays' }]);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** class-transformer passes over this name without a word, so an unknown property would not be refused. */
function namesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(namesPrototype);
}

/** Where an array holds an array, which no body has and class-validator throws on instead of refusing; null where none does. */
function nestedArray(value: unknown, path: string): string | null {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(value) && Array.isArray(inner)) return at;
    const found = nestedArray(inner, at);
    if (found !== null) return found;
  }
  return null;
}

/** Bodies and queries: unknown properties and wrong types are refused, each with its path. */
export function validationPipe(): ValidationPipe {
  return new BodyPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => problems(error, ''))),
  });
}

function problems(error: ValidationError, parent: string): FieldProblem[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => problems(child, path))];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** An id in an address. What is no id names nothing, so it is answered like any other absent thing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw notFound();
    return value.toLowerCase();
  }
}
