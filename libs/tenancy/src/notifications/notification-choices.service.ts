import { Injectable } from '@nestjs/common';
import { NOTIFICATION_RULES, type NotificationKind, notificationsOf } from '#contracts';
import { currentRequest, forbidden, invalid, TenantTransaction } from '#platform';
import { MembersService } from '../members/members.service.js';
import type { ChangeNotificationsDto } from './dto/change-notifications.dto.js';
import type { NotificationsResponse } from './dto/notifications.response.js';
import { NotificationChoicesRepository, type Recipient } from './notification-choices.repository.js';

/** Which mails a company's people want. What concerns a person's account, like a new password, is no choice. */
@Injectable()
export class NotificationChoices {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly members: MembersService,
    private readonly choices: NotificationChoicesRepository,
  ) {}

  /** Everybody to whom a mail of this kind goes now; of the company of the transaction, also in a job. */
  recipients(kind: NotificationKind): Promise<Recipient[]> {
    const { roles, byDefault } = NOTIFICATION_RULES[kind];
    return this.transaction.run(() => this.choices.recipients(kind, roles, byDefault));
  }

  /** The caller's, of the kinds that one of their role may get. */
  own(): Promise<NotificationsResponse> {
    return this.transaction.run(async () => {
      const { id, role } = await this.caller();
      const chosen = new Map((await this.choices.of(id)).map(({ kind, wanted }) => [kind, wanted]));
      return { items: notificationsOf(role).map((kind) => ({ kind, wanted: chosen.get(kind) ?? NOTIFICATION_RULES[kind].byDefault })) };
    });
  }

  /** What is absent stays as it is. Throws VALIDATION_FAILED for a kind that the caller's role never gets. */
  choose(wanted: ChangeNotificationsDto): Promise<NotificationsResponse> {
    return this.transaction.run(async () => {
      const { id, role } = await this.caller();
      const kinds = notificationsOf(role);
      for (const [name, value] of Object.entries(wanted) as [NotificationKind, boolean | undefined][]) {
        if (value === undefined) continue;
        if (!kinds.includes(name)) throw invalid([{ path: name, message: `${name} is not sent to one with your role` }]);
        await this.choices.choose(id, name, value);
      }
      return this.own();
    });
  }

  private caller(): ReturnType<MembersService['byId']> {
    const id = currentRequest().tenant?.membershipId;
    if (!id) throw forbidden();
    return this.members.byId(id);
  }
}
