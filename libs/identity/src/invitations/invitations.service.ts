import { Injectable } from '@nestjs/common';
import { AppError, IdentityTransaction, notFound } from '#platform';
import { type InvitationAddress, parseInvitationToken } from '#tenancy';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import type { Browser } from '../sessions/browser.js';
import type { KnownAccount } from '../sign-in/credentials.service.js';
import type { SignedInResponse } from '../sign-in/dto/signed-in.response.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import type { AcceptInvitationDto } from './dto/accept-invitation.dto.js';
import type { InvitationResponse } from './dto/invitation.response.js';
import { Guests } from './guests.service.js';
import { type Invitation, InvitationsRepository } from './invitations.repository.js';
import { Joining } from './joining.service.js';

const GONE: Record<Exclude<Invitation['state'], 'PENDING'>, string> = {
  USED: 'This invitation was already used',
  REVOKED: 'This invitation was withdrawn',
  EXPIRED: 'This invitation has expired',
};

/** Invitations from the side of the invited person. A token works once, whoever tries it and however often at once. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountsRepository,
    private readonly guests: Guests,
    private readonly joining: Joining,
    private readonly signIn: SignInService,
  ) {}

  /** Throws NOT_FOUND for an unknown token, GONE for one that no longer works. */
  async show(token: string): Promise<InvitationResponse> {
    const { companyName, email, name, role, expiresAt } = await this.pending(addressOf(token));
    const accountExists = (await this.accounts.byEmail(email)) !== null && !(await this.accounts.isUnclaimed(email));
    return { companyName, email, name, role, expiresAt, accountExists };
  }

  /**
   * Makes account and membership, or the membership of an account whose password is right, and signs in.
   * Throws as `show`, INVALID_CREDENTIALS and TOO_MANY_REQUESTS as signing in, CONFLICT for one who is a member already.
   */
  async accept(body: AcceptInvitationDto, browser: Browser): Promise<SignedInResponse> {
    const { account, companyId } = await this.acceptOnly(body);
    return this.signIn.enter(account, browser, companyId);
  }

  /** As `accept`, without signing in. */
  async acceptOnly(body: AcceptInvitationDto): Promise<{ account: KnownAccount; companyId: string }> {
    const address = addressOf(body.token);
    const invitation = await this.pending(address);
    const guest = await this.guests.identify(invitation.email, body.password);
    const account = await this.joining.join(address, invitation, guest, body.name ?? invitation.name);
    return { account, companyId: invitation.companyId };
  }

  private async pending(address: InvitationAddress): Promise<Invitation> {
    const invitation = await this.transaction.run(() => this.invitations.find(address));
    if (!invitation) throw notFound();
    if (invitation.state !== 'PENDING') throw new AppError('GONE', GONE[invitation.state]);
    return invitation;
  }
}

function addressOf(token: string): InvitationAddress {
  const address = parseInvitationToken(token);
  if (!address) throw notFound();
  return address;
}
