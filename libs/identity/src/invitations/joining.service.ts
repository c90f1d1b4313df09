import { Injectable } from '@nestjs/common';
import { AppError, IdentityTransaction, log, unauthenticated } from '#platform';
import { CompanyAudit, type InvitationAddress } from '#tenancy';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { DeviceTokensRepository } from '../devices/device-tokens.repository.js';
import type { KnownAccount } from '../sign-in/credentials.service.js';
import type { Guest } from './guests.service.js';
import { type Invitation, InvitationsRepository } from './invitations.repository.js';

/** Makes a member of a guest. One transaction, in which the invitation is used up. */
@Injectable()
export class Joining {
  constructor(
    private readonly transaction: IdentityTransaction,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountsRepository,
    private readonly devices: DeviceTokensRepository,
    private readonly audit: CompanyAudit,
  ) {}

  /** Throws GONE where the invitation ended meanwhile, CONFLICT for one who is a member already, or whose earlier data is being erased. */
  async join(address: InvitationAddress, invitation: Invitation, guest: Guest, name: string): Promise<KnownAccount> {
    const { account, membershipId } = await this.transaction.run(async () => {
      if (!(await this.invitations.markAccepted(address))) throw new AppError('GONE', 'This invitation was used or withdrawn meanwhile');
      const member = guest.account ?? (await this.open(invitation.email, name, guest.passwordHash));
      if (await this.invitations.isBeingErased(member.id, invitation)) throw new AppError('CONFLICT', 'What was recorded of you before is being erased: try again in a few minutes');
      const id = await this.invitations.join(member.id, invitation, name);
      if (!id) throw new AppError('CONFLICT', 'You are a member of this company already');
      // Of one who comes back: trackers that stopped with the removal do not start again by themselves.
      await this.devices.revokeAllOfMember(invitation.companyId, id);
      return { account: member, membershipId: id };
    });
    await this.note(account, invitation, membershipId);
    return account;
  }

  /**
   * After the commit and as ept_tenant: ept_identity has no right to the audit of any company, and a right to write in
   * everyone's would be dearer than the chance that a crash right here loses a line. That somebody accepted, and when,
   * stands in the invitation too.
   */
  private async note({ id, email }: KnownAccount, { companyId, role }: Invitation, membershipId: string): Promise<void> {
    try {
      await this.audit.writeFrom(companyId, { id, name: email }, { action: 'invitation.accepted', target: membershipId, details: { email, role } });
    } catch (error) {
      log.error({ err: error, companyId, membershipId }, 'an accepted invitation could not be noted in the audit of its company');
    }
  }

  private async open(email: string, name: string, passwordHash: string): Promise<KnownAccount> {
    const id = (await this.accounts.add({ email, name, passwordHash, isOwner: false })) ?? (await this.accounts.claim({ email, name, passwordHash }));
    if (!id) throw new AppError('CONFLICT', 'This e-mail has just been given an account, sign in with its password');
    const account = await this.accounts.byId(id);
    if (!account) throw unauthenticated();
    return { id, email, name, isOwner: false, passwordChangedAt: account.passwordChangedAt };
  }
}
