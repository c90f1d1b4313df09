import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { rolesWith } from '#contracts';
import { WebCallers } from '#identity';
import { AppError, CompanySignals, currentRequest, forbidden, log } from '#platform';
import { LiveCompany } from './live-company.js';
import { PresenceRepository } from './presence.repository.js';
import type { Watcher } from './watcher.js';

/** How often a company is read, a stream gives a sign of life, and web sessions are asked for, whatever happens. */
const EVERY_MS = 15_000;
const WATCHERS_MAX = 5_000;
/** One person's open pages; more than that is a mistake, and the oldest makes room. */
const WATCHERS_OF_ONE = 10;

/**
 * Who watches which company from this process. Promises: a change costs one reading of the company, however many watch; a
 * stream ends with the right to look, at the latest when everything is asked again.
 */
@Injectable()
export class Live implements OnModuleDestroy {
  private readonly companies = new Map<string, LiveCompany>();
  private stopListening: (() => void) | null = null;
  private rounds: NodeJS.Timeout | null = null;

  constructor(
    private readonly presence: PresenceRepository,
    private readonly signals: CompanySignals,
    private readonly callers: WebCallers,
  ) {}

  /** For the caller of this request, whom the guards have let in. `until`: when their access token ends. Throws UNAVAILABLE where too many watch. */
  watch(until: number): Watcher {
    const { tenant, webSessionId } = currentRequest();
    if (!tenant?.membershipId || !webSessionId) throw forbidden();
    if (this.watching() >= WATCHERS_MAX) throw new AppError('UNAVAILABLE', 'Too many pages are watching, try again shortly', { retryAfterSeconds: 30 });
    this.begin();
    const company = this.company(tenant.companyId);
    const who = { membershipId: tenant.membershipId, webSessionId, until };
    const mine = company.watching.filter(({ membershipId }) => membershipId === who.membershipId);
    const surplus = new Set(mine.slice(0, Math.max(0, mine.length - WATCHERS_OF_ONE + 1)));
    company.endWhere((one) => surplus.has(one));
    return company.watch(who);
  }

  onModuleDestroy(): void {
    this.end();
    for (const company of this.companies.values()) company.endWhere(() => true);
  }

  private company(companyId: string): LiveCompany {
    const known = this.companies.get(companyId);
    if (known) return known;
    const company = new LiveCompany(
      (membershipIds) => this.presence.read(companyId, membershipIds, rolesWith('tracked:read')),
      (error) => log.warn({ err: error, companyId }, 'who is working could not be read'),
      () => this.forget(companyId),
    );
    this.companies.set(companyId, company);
    return company;
  }

  private forget(companyId: string): void {
    this.companies.delete(companyId);
    if (this.companies.size === 0) this.end();
  }

  private begin(): void {
    this.stopListening ??= this.signals.listen((companyId) => this.heard(companyId));
    this.rounds ??= setInterval(() => void this.round(), EVERY_MS);
  }

  private end(): void {
    this.stopListening?.();
    this.stopListening = null;
    if (this.rounds) clearInterval(this.rounds);
    this.rounds = null;
  }

  private heard(companyId: string | null): void {
    if (companyId !== null) this.companies.get(companyId)?.changed();
    else for (const company of this.companies.values()) company.changed();
  }

  /** What happens every 15 seconds. */
  async round(): Promise<void> {
    const all = [...this.companies.values()];
    for (const company of all) {
      company.beat();
      company.changed();
    }
    try {
      const standing = await this.callers.standing([...new Set(all.flatMap((company) => company.watching.map(({ webSessionId }) => webSessionId)))]);
      for (const company of all) company.endWhere(({ webSessionId }) => !standing.has(webSessionId));
    } catch (error) {
      log.warn({ err: error }, 'web sessions of those who watch could not be asked for');
    }
  }

  private watching(): number {
    return [...this.companies.values()].reduce((sum, company) => sum + company.watching.length, 0);
  }
}
