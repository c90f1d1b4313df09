import { Injectable } from '@nestjs/common';
import { log } from '#platform';
import type { Recorder } from '../recorder.js';
import { SignsOfLifeRepository } from './signs-of-life.repository.js';

const COMPANY_EVERY_MS = 5_000;
const DEVICE_EVERY_MS = 60_000;
const REMEMBERED = 100_000;

/**
 * Keeps `company.last_sync_at` and `device.last_seen_at` roughly up to date: after the commit of an upload, at most
 * every few seconds, so that one row does not become the bottleneck of a company. Never fails or delays a request.
 */
@Injectable()
export class SignsOfLife {
  private readonly companies = new Map<string, number>();
  private readonly devices = new Map<string, number>();

  constructor(private readonly repository: SignsOfLifeRepository) {}

  note(recorder: Recorder): void {
    const now = Date.now();
    const company = isDue(this.companies, recorder.companyId, now, COMPANY_EVERY_MS);
    const device = isDue(this.devices, `${recorder.employeeId}${recorder.deviceId}`, now, DEVICE_EVERY_MS);
    if (!company && !device) return;
    this.repository.write(recorder, { company, device }).catch((error: unknown) => log.warn({ err: error }, 'last signs of life were not written'));
  }
}

function isDue(last: Map<string, number>, key: string, now: number, everyMs: number): boolean {
  if (now - (last.get(key) ?? 0) < everyMs) return false;
  // Forgetting costs one more write each, so there is no need to be choosy.
  if (last.size >= REMEMBERED) last.clear();
  last.set(key, now);
  return true;
}
