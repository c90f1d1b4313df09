import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { CompanyPresentation } from './company-presentation.entity.js';

type PresentationColumns = Pick<CompanyPresentation, 'currency' | 'dateFormat' | 'firstDayOfWeek' | 'colour'>;

export interface StoredLogo {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly tag: string;
}

@Injectable()
export class CompanyPresentationRepository extends TenantRepository<CompanyPresentation> {
  constructor(transaction: TenantTransaction) {
    super(transaction, CompanyPresentation);
  }

  current(): Promise<CompanyPresentation | null> {
    return this.findOne({});
  }

  /** Makes the row where there is none, and holds it until the transaction ends. */
  async lock(): Promise<CompanyPresentation> {
    await this.query('INSERT INTO company_presentation (company_id) VALUES ($1) ON CONFLICT (company_id) DO NOTHING');
    await this.query('SELECT 1 FROM company_presentation WHERE company_id = $1 FOR UPDATE');
    const row = await this.current();
    if (!row) throw new Error('The row has just been made');
    return row;
  }

  async change(values: Partial<PresentationColumns>): Promise<void> {
    await this.update({}, values);
  }

  async logo(): Promise<StoredLogo | null> {
    const [row] = await this.query<StoredLogo>(
      'SELECT logo AS bytes, logo_type AS "contentType", logo_tag AS tag FROM company_presentation WHERE company_id = $1 AND logo IS NOT NULL',
    );
    return row ?? null;
  }

  async setLogo(logo: StoredLogo | null): Promise<void> {
    await this.update({}, { logo: logo?.bytes ?? null, logoType: logo?.contentType ?? null, logoTag: logo?.tag ?? null });
  }
}
