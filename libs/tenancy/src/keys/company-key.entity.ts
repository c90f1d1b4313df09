import { Column, Entity, PrimaryColumn } from 'typeorm';

/** As much of a key as `ept_identity` needs to find out whose it is. */
@Entity('company_key')
export class CompanyKey {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  @Column('bytea', { name: 'key_hash' })
  keyHash: Buffer;
}
