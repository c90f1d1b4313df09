import { Injectable } from '@nestjs/common';
import type { MailKind } from './mail-kind.js';

/** Whether what a mail tells of is true still. */
export type MailCheck = (about: string) => Promise<boolean>;

/** Features say here which of their mails may be overtaken by events while they wait. Asked right before each attempt. */
@Injectable()
export class MailChecks {
  private readonly checks = new Map<string, MailCheck>();

  add(kind: MailKind, check: MailCheck): void {
    this.checks.set(kind, check);
  }

  async isTrueStill(kind: string, about: string | null): Promise<boolean> {
    const check = this.checks.get(kind);
    return about === null || !check || check(about);
  }
}
