import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../domain/categories.js';
import type { RuleKind } from '../domain/patterns.js';

/** What a company says an application or a website counts as. */
@Entity('productivity_rule')
export class ProductivityRule {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: RuleKind;

  @Column('text')
  pattern: string;

  @Column('text')
  category: Category;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;
}
