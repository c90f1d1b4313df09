import { Injectable } from '@nestjs/common';
import { PASSWORD_RESET_MINUTES } from '#contracts';
import { Links, Mailer } from '#platform';

interface Reader {
  readonly email: string;
  readonly name: string;
}

/** Letters about somebody's password. */
@Injectable()
export class PasswordMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly links: Links,
  ) {}

  link({ email, name }: Reader, token: string): Promise<void> {
    return this.mailer.send({
      to: email,
      subject: 'Choose a new password',
      text: letter(name, [
        'Somebody, probably you, asked for a new password for your account on Employee Progress Tracker.',
        `Open this link to choose one: ${this.links.resetPassword(token)}`,
        `It works once, for ${PASSWORD_RESET_MINUTES} minutes. If you did not ask for it, ignore this message: your password stays as it is.`,
      ]),
    });
  }

  changed({ email, name }: Reader): Promise<void> {
    return this.mailer.send({
      to: email,
      subject: 'Your password was changed',
      text: letter(name, [
        'The password of your account on Employee Progress Tracker was changed just now, and other browsers were signed out.',
        'If it was not you, choose a new one with “Forgot your password?” on the sign-in page, and tell an administrator of your company.',
      ]),
    });
  }
}

function letter(name: string, paragraphs: readonly string[]): string {
  return [`Hello ${name},`, ...paragraphs].map((paragraph) => `${paragraph}\n`).join('\n');
}
