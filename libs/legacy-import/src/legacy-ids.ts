import { v5 as uuidv5 } from 'uuid';

/** Of every id that an import makes. Never changed: a second import finds by it what the first one brought. */
const NAMESPACE = '6f1d0c1e-53b4-5d0a-9a57-0c2b8f6e7d31';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The same UUID for the same thing, at every run: its own where it has one, else the version 5 UUID of kind and id. */
export function legacyUuid(kind: 'user' | 'session' | 'application' | 'website' | 'device' | 'task', reference: string): string {
  return UUID.test(reference) ? reference.toLowerCase() : uuidv5(`${kind}:${reference}`, NAMESPACE);
}
