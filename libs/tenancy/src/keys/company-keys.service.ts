import { Injectable } from '@nestjs/common';
import { randomToken, Secrets, tokenHash } from '#platform';

const PURPOSE = 'company-key';
/** Tells people and secret scanners what they found. */
const PREFIX = 'eptk_';
const HINT_CHARACTERS = 4;

/** A company key and what is stored of it. Only `key` is secret: it is answered once and sealed. */
export interface MadeCompanyKey {
  readonly key: string;
  /** SHA-256, to look it up. */
  readonly hash: Buffer;
  /** AES-256-GCM under a key derived from APP_SECRET, to show it again. Bound to its company. */
  readonly sealed: Buffer;
  /** Its last characters, to tell keys apart. */
  readonly hint: string;
}

/** Makes company keys and opens sealed ones. Pure: stores nothing. */
@Injectable()
export class CompanyKeys {
  constructor(private readonly secrets: Secrets) {}

  create(companyId: string): MadeCompanyKey {
    const key = PREFIX + randomToken();
    return {
      key,
      hash: tokenHash(key),
      sealed: this.secrets.seal(PURPOSE, companyId, key),
      hint: key.slice(-HINT_CHARACTERS),
    };
  }

  /** The key itself. Throws when it was sealed for another company or under another APP_SECRET. */
  open(companyId: string, sealed: Buffer): string {
    return this.secrets.open(PURPOSE, companyId, sealed);
  }

  /** As `open`, but null instead of an error: after APP_SECRET was changed a key still works that nobody can show any more. */
  openIfPossible(companyId: string, sealed: Buffer): string | null {
    try {
      return this.open(companyId, sealed);
    } catch {
      return null;
    }
  }
}
