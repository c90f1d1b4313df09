import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LineOfText } from '#platform';
import { type Attention, ATTENTIONS, NEAR_LIMIT_PERCENT, NOT_SYNCED_FOR_DAYS, TRIAL_ENDS_WITHIN_DAYS } from '../../domain/attention.js';
import { COMPANY_ORDERS, COMPANY_STANDINGS, type CompanyFilter, type CompanyOrder, type CompanyStanding } from '../../domain/company-list.js';
import { nameKey } from '../../domain/company-name.js';
import { PageQuery } from '../../paging/page.query.js';

export class ListCompaniesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name or of the e-mail, whatever its case', example: 'acme' })
  @IsOptional()
  @LineOfText({ min: 0, max: 100 })
  search?: string;

  @ApiPropertyOptional({
    enum: COMPANY_STANDINGS,
    description: 'Each company counts as exactly one: EXPIRED is TRIAL or ACTIVE past its end, TRIAL and ACTIVE are those that are served',
  })
  @IsOptional()
  @IsIn(COMPANY_STANDINGS)
  status?: CompanyStanding;

  @ApiPropertyOptional({ description: "A plan's code", example: 'PRO' })
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  plan?: string;

  @ApiPropertyOptional({
    enum: ATTENTIONS,
    description: `Those that the overview counts: trials that end within ${TRIAL_ENDS_WITHIN_DAYS} days, served ones that have not synced for ${NOT_SYNCED_FOR_DAYS} days, served ones over ${NEAR_LIMIT_PERCENT} % of a limit`,
  })
  @IsOptional()
  @IsIn(ATTENTIONS)
  attention?: Attention;

  @ApiPropertyOptional({
    enum: COMPANY_ORDERS,
    default: 'name',
    description: '`-` before the column: largest, latest or last in the alphabet first. Usage is that of the last 30 days; companies that never synced come last either way',
  })
  @IsOptional()
  @IsIn(COMPANY_ORDERS)
  sort: CompanyOrder = 'name';
}

/** What the repository takes: names are compared by their keys. */
export function filterOf({ search, status, plan, attention }: Pick<ListCompaniesQuery, 'search' | 'status' | 'plan' | 'attention'>): CompanyFilter {
  return { search: search ? nameKey(search) : null, status: status ?? null, plan: plan ?? null, attention: attention ?? null };
}

/** The same narrowing and order, without pages. */
export class CompanyTableQuery extends OmitType(ListCompaniesQuery, ['page', 'pageSize'] as const) {}
