import { Injectable } from '@nestjs/common';
import { Links, log, Mailer } from '#platform';

export interface InvitationLetter {
  readonly to: string;
  readonly name: string;
  readonly companyName: string;
  readonly invitedBy: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** The letter with the link that makes a member of the person who opens it. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly links: Links,
  ) {}

  /**
   * Answers the link. After the commit: a mail that cannot be sent does not undo the invitation, whose link the caller
   * has and may send again.
   */
  async send(letter: InvitationLetter): Promise<string> {
    const url = this.links.invitation(letter.token);
    try {
      await this.mailer.send({
        to: letter.to,
        subject: `${letter.invitedBy} invites you to ${letter.companyName}`,
        text: body(letter, url),
      });
    } catch (error) {
      log.error({ err: error }, 'an invitation could not be mailed');
    }
    return url;
  }
}

function body(letter: InvitationLetter, url: string): string {
  return [
    `Hello ${letter.name},`,
    '',
    `${letter.invitedBy} invites you to join ${letter.companyName} on Employee Progress Tracker.`,
    '',
    `Open this link to accept: ${url}`,
    '',
    `It works once, until ${letter.expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    'If you did not expect this invitation, ignore this message.',
    '',
  ].join('\n');
}
