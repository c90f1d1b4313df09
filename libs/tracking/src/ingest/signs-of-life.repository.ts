import { Injectable } from '@nestjs/common';
import { PipelinedPool } from '#platform';
import type { Recorder } from '../recorder.js';

const SET_COMPANY = { name: 'signs_set_company', text: 'SELECT app_set_company($1)' };
const TOUCH_COMPANY = { name: 'signs_company', text: 'UPDATE company SET last_sync_at = now() WHERE company_id = $1' };
const TOUCH_DEVICE = {
  name: 'signs_device',
  text: 'UPDATE device SET last_seen_at = now() WHERE company_id = $1 AND employee_id = $2 AND id = $3',
};

@Injectable()
export class SignsOfLifeRepository {
  constructor(private readonly pool: PipelinedPool) {}

  /** Enters the company as jobs do: the upload that this follows has been let in and committed. */
  async write({ companyId, employeeId, deviceId }: Recorder, what: { company: boolean; device: boolean }): Promise<void> {
    await this.pool.transaction([
      { ...SET_COMPANY, values: [companyId] },
      ...(what.company ? [{ ...TOUCH_COMPANY, values: [companyId] }] : []),
      ...(what.device ? [{ ...TOUCH_DEVICE, values: [companyId, employeeId, deviceId] }] : []),
    ]);
  }
}
