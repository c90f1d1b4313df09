import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Secrets } from './crypto/secrets.js';
import { Mailer } from './mail/mailer.js';
import { FileStore } from './storage/file-store.js';

/** What the service learned at its start and hands to whoever needs it. */
export interface Runtime {
  readonly secrets: Secrets;
  readonly mailer: Mailer;
  readonly files: FileStore;
  readonly links: Links;
}

/** Addresses that leave the service, in mails and answers. `publicUrl` has no trailing slash. */
export class Links {
  constructor(public publicUrl: string) {}

  invitation(token: string): string {
    return `${this.publicUrl}/invitation/${token}`;
  }

  /** Where everybody signs in. */
  signIn(): string {
    return `${this.publicUrl}/`;
  }

  resetPassword(token: string): string {
    return `${this.publicUrl}/reset-password/${token}`;
  }
}

@Global()
@Module({})
export class RuntimeModule {
  static forRoot(runtime: Runtime): DynamicModule {
    const providers = [
      { provide: Secrets, useValue: runtime.secrets },
      { provide: Mailer, useValue: runtime.mailer },
      { provide: FileStore, useValue: runtime.files },
      { provide: Links, useValue: runtime.links },
    ];
    return { module: RuntimeModule, providers, exports: providers.map((provider) => provider.provide) };
  }
}
