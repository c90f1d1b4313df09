import { Injectable } from '@nestjs/common';
import { AppError, currentRequest, IdentityTransaction, notFound } from '#platform';
import { type InvitationAddress, parseInvitationToken } from '#tenancy';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Passwords } from '../accounts/passwords.service.js';
import type { Browser } from '../sessions/browser.js';
import { CredentialsService, type KnownAccount } from '../sign-in/credentials.service.js';
import type { SignedInResponse } from '../sign-in/dto/signed-in.response.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import type { AcceptInvitationDto } from './dto/accept-invitation.dto.js';
import type { InvitationResponse } from './dto/invitation.response.js';
import { type Invitation, InvitationsRepository } from './invitations.repository.js';

const GONE: Record<Exclude<Invitation['state'], 'PENDING'>, string> = {
  USED: 'This invitation was already used',
  REVOKED: 'This invitation was withdrawn',
  EXPIRED: 'This invitation has expired',
};

/** Whoever accepts: an account whose password was right, or what a new one is made of. */
type Guest = { readonly account: KnownAccount } | { readonly account: null; readonly passwordHash: string };

/** Invitations from the side of the invited person. A token works once, whoever tries it and however often at once. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly credentials: CredentialsService,
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
    const guest = await this.identify(invitation, body.password);
    const account = await this.transaction.run(() => this.join(address, invitation, guest, body.name ?? invitation.name));
    return { account, companyId: invitation.companyId };
  }

  private async pending(address: InvitationAddress): Promise<Invitation> {
    const invitation = await this.transaction.run(() => this.invitations.find(address));
    if (!invitation) throw notFound();
    if (invitation.state !== 'PENDING') throw new AppError('GONE', GONE[invitation.state]);
    return invitation;
  }

  /** Outside of the transaction: hashing takes its time, and nothing may be locked meanwhile. */
  private async identify({ email }: Invitation, password: string): Promise<Guest> {
    const isNew = !(await this.accounts.byEmail(email)) || (await this.accounts.isUnclaimed(email));
    if (isNew) return { account: null, passwordHash: await this.passwords.hash(password) };
    const account = await this.credentials.verify(email, password, currentRequest().address);
    if (account.isOwner) throw new AppError('CONFLICT', 'An account that runs the service cannot be a member of a company');
    return { account };
  }

  private async join(address: InvitationAddress, invitation: Invitation, guest: Guest, name: string): Promise<KnownAccount> {
    if (!(await this.invitations.markAccepted(address))) throw new AppError('GONE', GONE.USED);
    const account = guest.account ?? (await this.open(invitation.email, name, guest.passwordHash));
    if (!(await this.invitations.join(account.id, invitation, name))) throw new AppError('CONFLICT', 'You are a member of this company already');
    return account;
  }

  private async open(email: string, name: string, passwordHash: string): Promise<KnownAccount> {
    const id = (await this.accounts.add({ email, name, passwordHash, isOwner: false })) ?? (await this.accounts.claim({ email, name, passwordHash }));
    if (!id) throw new AppError('CONFLICT', 'This e-mail has just been given an account, sign in with its password');
    return { id, email, name, isOwner: false };
  }
}

function addressOf(token: string): InvitationAddress {
  const address = parseInvitationToken(token);
  if (!address) throw notFound();
  return address;
}
