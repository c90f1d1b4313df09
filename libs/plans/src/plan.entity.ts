import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#contracts';

/** Limits and price of a plan. Storage in MB of a million bytes, price a month in minor units. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  @Column('integer', { name: 'max_employees' })
  maxEmployees: number;

  @Column('bigint', { name: 'max_storage_mb', transformer: { from: Number, to: (value: number) => value } })
  maxStorageMb: number;

  @Column('integer', { name: 'screenshot_retention_days' })
  screenshotRetentionDays: number;

  @Column('integer', { name: 'price_amount' })
  priceAmount: number;

  @Column('char', { name: 'price_currency', length: 3 })
  priceCurrency: Currency;

  @Column('jsonb')
  features: string[];

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt: Date | null;
}
