import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto';

/**
 * What is derived from APP_SECRET (HKDF-SHA256, RFC 5869), one key for each purpose, so that none of them gives
 * another away.
 */
export class Secrets {
  constructor(private readonly appSecret: string) {}

  /** 32 bytes for one purpose, always the same for the same secret. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.appSecret, 'employee-progress-tracker', purpose, 32));
  }

  /** AES-256-GCM: nonce (12) ‖ tag (16) ‖ ciphertext. `context` must be the same when it is opened. */
  seal(purpose: string, context: string, text: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.derive(purpose), nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the secret, the context or the bytes are not those that sealed it. */
  open(purpose: string, context: string, sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.derive(purpose), sealed.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  }
}

/** What is stored of keys and tokens. They carry 256 bits of randomness, so a fast hash is enough. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** 256 random bits, base64url: 43 characters. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}
