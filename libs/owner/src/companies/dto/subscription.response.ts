import { ApiProperty } from '@nestjs/swagger';
import { type Currency, CURRENCIES, SUBSCRIPTION_EVENTS, SUBSCRIPTION_STATUSES, type SubscriptionEvent, type SubscriptionStatus } from '#contracts';
import type { SubscriptionWithStatus } from '#subscriptions';

export class MoneyResponse {
  @ApiProperty({ type: 'integer', description: 'Minor units: 9900 is $99.00', example: 9_900 })
  amount: number;

  @ApiProperty({ enum: CURRENCIES, example: 'USD' })
  currency: Currency;
}

/** One event of a company's commercial life. */
export class SubscriptionResponse {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  id: string;

  @ApiProperty({ example: 'PRO' })
  plan: string;

  @ApiProperty({ enum: SUBSCRIPTION_STATUSES, description: 'Derived: at most the newest is ACTIVE; one cut short by the next is CANCELLED, one ended by time EXPIRED' })
  status: SubscriptionStatus;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:00:00.000Z' })
  startedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-12-02T09:00:00.000Z', description: 'As agreed then; null: no end' })
  expiresAt: Date | null;

  @ApiProperty({ type: MoneyResponse })
  amountPaid: MoneyResponse;

  @ApiProperty({ enum: SUBSCRIPTION_EVENTS, example: 'PLAN_CHANGED' })
  event: SubscriptionEvent;

  @ApiProperty({ description: 'Who did it', example: 'owner@example.test' })
  actor: string;

  @ApiProperty({ type: String, nullable: true, description: 'The reason of a suspension', example: null })
  note: string | null;
}

export class SubscriptionsResponse {
  @ApiProperty({ type: [SubscriptionResponse], description: 'Newest first' })
  items: SubscriptionResponse[];
}

export function toSubscription(row: SubscriptionWithStatus): SubscriptionResponse {
  return {
    id: row.id,
    plan: row.planCode,
    status: row.status,
    startedAt: row.startedAt,
    expiresAt: row.expiresAt,
    amountPaid: { amount: row.amountPaid, currency: row.currency },
    event: row.event,
    actor: row.actor,
    note: row.note,
  };
}
