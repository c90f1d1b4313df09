import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound, TenantTransaction } from '#platform';
import type { AuditDetails } from '../audit/company-audit-entry.entity.js';
import { CompanyAudit } from '../audit/company-audit.service.js';
import type { CompanyPresentation } from './company-presentation.entity.js';
import { CompanyPresentationRepository, type StoredLogo } from './company-presentation.repository.js';
import type { ChangePresentationDto } from './dto/change-presentation.dto.js';
import type { PresentationResponse } from './dto/presentation.response.js';
import { encodeLogo } from './logo-encoder.js';
import { readLogoForm } from './read-logo-form.js';

const FIELDS = ['currency', 'dateFormat', 'firstDayOfWeek', 'colour'] as const;
/** As the columns are by default. */
const DEFAULTS: PresentationResponse = { currency: 'USD', dateFormat: 'LOCALE', firstDayOfWeek: 1, colour: null, logo: null };

/** How a company's workspace looks and writes. */
@Injectable()
export class Presentation {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly presentation: CompanyPresentationRepository,
    private readonly audit: CompanyAudit,
  ) {}

  show(): Promise<PresentationResponse> {
    return this.transaction.run(async () => toResponse(await this.presentation.current()));
  }

  /** What is the same as before is not a change. */
  change(body: ChangePresentationDto): Promise<PresentationResponse> {
    return this.transaction.run(async () => {
      const before = await this.presentation.lock();
      const changed = FIELDS.filter((field) => body[field] !== undefined && body[field] !== before[field]);
      if (changed.length > 0) {
        await this.presentation.change(Object.fromEntries(changed.map((field) => [field, body[field]])));
        const details: AuditDetails = Object.fromEntries(changed.map((field) => [field, { from: before[field], to: body[field] ?? null }]));
        await this.audit.write('presentation.changed', this.transaction.companyId, details);
      }
      return this.show();
    });
  }

  /** Throws NOT_FOUND where there is none. */
  async logo(): Promise<StoredLogo> {
    const logo = await this.transaction.run(() => this.presentation.logo());
    if (!logo) throw notFound();
    return logo;
  }

  /** The picture is decoded before the transaction begins. Throws as `encodeLogo`. */
  async upload(request: FastifyRequest): Promise<PresentationResponse> {
    return this.keep(await encodeLogo(await readLogoForm(request)));
  }

  /** None already is no change. */
  remove(): Promise<PresentationResponse> {
    return this.keep(null);
  }

  private keep(logo: StoredLogo | null): Promise<PresentationResponse> {
    return this.transaction.run(async () => {
      const before = await this.presentation.lock();
      if (before.logoTag !== (logo?.tag ?? null)) {
        await this.presentation.setLogo(logo);
        await this.audit.write(logo ? 'logo.changed' : 'logo.removed', this.transaction.companyId);
      }
      return this.show();
    });
  }
}

function toResponse(row: CompanyPresentation | null): PresentationResponse {
  if (!row) return DEFAULTS;
  const { currency, dateFormat, firstDayOfWeek, colour, logoTag: logo } = row;
  return { currency, dateFormat, firstDayOfWeek, colour, logo };
}
