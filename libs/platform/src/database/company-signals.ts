import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { isUuid } from '../http/validation.js';
import { log } from '../logging/logger.js';
import { DatabaseSettings } from './database-settings.js';

const CHANNEL = 'ept_company';
/** A word that comes alone leaves almost at once; of many, one statement a second. */
const FIRST_AFTER_MS = 50;
const EVERY_MS = 1_000;
const RETRY_MS = { first: 500, longest: 30_000 };

/** Told the company of which something is another now; null after a time without connection, when nobody knows. */
export type SignalListener = (companyId: string | null) => void;

/** SQL for those who change a company: every process is told once the change is committed. `$1` is the company. */
export const SIGNAL_COMPANY = `SELECT pg_notify('${CHANNEL}', $1::text)`;

/**
 * "Something of this company is another now", between the processes of an installation, by NOTIFY. A word has an id and
 * nothing else: whoever hears it reads again, by row security. Promises:
 * 1. `note` waits for nothing and never throws; a company is named at most once a second by each process.
 * 2. One connection a process, not through a pooler, opened when it is first needed and again when it is lost.
 * 3. Words may be lost with the connection. Then every listener is told null, so nothing stays wrong because of it.
 */
@Injectable()
export class CompanySignals implements OnModuleDestroy {
  private readonly listeners = new Set<SignalListener>();
  private readonly noted = new Set<string>();
  private client: Promise<Client> | null = null;
  private closed = false;
  private lastSent = 0;
  private failures = 0;
  private sending: NodeJS.Timeout | null = null;
  private retrying: NodeJS.Timeout | null = null;

  constructor(@Inject(DatabaseSettings) private readonly settings: DatabaseSettings) {}

  note(companyId: string): void {
    if (this.closed) return;
    this.noted.add(companyId);
    this.sending ??= setTimeout(() => void this.send(), Math.max(FIRST_AFTER_MS, this.lastSent + EVERY_MS - Date.now()));
  }

  /** Answers how to stop listening. */
  listen(listener: SignalListener): () => void {
    this.listeners.add(listener);
    this.connect().catch(() => undefined);
    return () => void this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.sending) clearTimeout(this.sending);
    if (this.retrying) clearTimeout(this.retrying);
    const client = await this.client?.catch(() => null);
    await client?.end().catch(() => undefined);
  }

  private async send(): Promise<void> {
    this.sending = null;
    this.lastSent = Date.now();
    const companies = [...this.noted];
    this.noted.clear();
    try {
      const client = await this.connect();
      await client.query(`SELECT pg_notify('${CHANNEL}', company) FROM unnest($1::text[]) AS noted (company)`, [companies]);
    } catch (error) {
      // Listeners hear of it when they read by themselves, or are told null.
      log.warn({ err: error, companies: companies.length }, 'other processes were not told of changes');
    }
  }

  private connect(): Promise<Client> {
    if (this.closed) return Promise.reject(new Error('the process ends'));
    this.client ??= this.open().catch((error: unknown) => {
      this.lost();
      throw error;
    });
    return this.client;
  }

  private async open(): Promise<Client> {
    const client = new Client(this.settings.direct('ept_tenant'));
    client.on('error', (error) => log.warn({ err: error }, 'the connection for signals was lost'));
    client.once('end', () => this.lost());
    client.on('notification', (word) => this.heard(word));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    if (this.failures > 0) this.tell(null);
    this.failures = 0;
    return client;
  }

  private lost(): void {
    this.client = null;
    if (this.closed || this.retrying) return;
    const delay = Math.min(RETRY_MS.first * 2 ** this.failures, RETRY_MS.longest);
    this.failures += 1;
    this.retrying = setTimeout(() => {
      this.retrying = null;
      this.connect().catch(() => undefined);
    }, delay);
  }

  private heard({ payload }: Notification): void {
    if (isUuid(payload)) this.tell(payload);
  }

  private tell(companyId: string | null): void {
    for (const listener of this.listeners) listener(companyId);
  }
}
