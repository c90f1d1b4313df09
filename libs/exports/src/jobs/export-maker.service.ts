import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { JobCounts } from '#contracts';
import { FileStore, TenantTransaction } from '#platform';
import { MembersService } from '#tenancy';
import { ArchiveWriter, type Subject } from '../archive/archive-writer.service.js';
import { ZipArchive } from '../archive/zip-archive.js';
import { DataExportsRepository } from '../requests/data-exports.repository.js';
import { ExportMail } from './export-mail.service.js';

/**
 * Makes one archive. May be begun again at any moment: each attempt writes a file of its own, only a whole one is entered,
 * and what an attempt left lying is deleted here or by the sweep.
 */
@Injectable()
export class ExportMaker {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly exports: DataExportsRepository,
    private readonly members: MembersService,
    private readonly writer: ArchiveWriter,
    private readonly files: FileStore,
    private readonly mail: ExportMail,
  ) {}

  /** Answers counts. Throws `signal.reason` when it is told to stop; what fails otherwise is marked, so that it can be asked for anew. */
  async make(companyId: string, id: string, signal: AbortSignal): Promise<JobCounts> {
    const begun = await this.transaction.runFor(companyId, () => this.exports.begin(id));
    if (!begun) return {};
    const key = `${companyId}/exports/${id}-${uuidv7()}.zip`;
    let entering = false;
    try {
      const { bytes, files } = await this.store(key, { companyId, employeeId: begun.employeeId }, begun.now, signal);
      signal.throwIfAborted();
      entering = true;
      if (!(await this.enter(companyId, { id, ...begun }, { key, bytes }))) await this.files.delete(key);
      return { files, bytes };
    } catch (error) {
      // With a connection that is lost in the commit the row may be entered and name this file: whose it is, the sweep sees.
      if (!entering) await this.files.delete(key);
      signal.throwIfAborted();
      await this.transaction.runFor(companyId, () => this.exports.fail(id));
      throw error;
    }
  }

  private async store(key: string, subject: Subject, madeAt: Date, signal: AbortSignal): Promise<{ bytes: number; files: number }> {
    // Ends the writer when the store fails: nobody would read what it writes.
    const away = new AbortController();
    const archive = new ZipArchive(madeAt, AbortSignal.any([signal, away.signal]));
    const stored = this.files.putStream(key, archive.stream);
    stored.catch((error: unknown) => away.abort(error));
    try {
      const manifest = await this.writer.write(archive, subject, madeAt);
      return { bytes: await stored, files: manifest.files.length };
    } catch (error) {
      archive.fail(error);
      // What the store failed with says more than that the writer was ended.
      await stored;
      throw error;
    }
  }

  /** With the mail to whoever asked, where they still are a member. False where another process was sooner. */
  private enter(companyId: string, { id, requestedBy, employeeId }: Begun, { key, bytes }: { key: string; bytes: number }): Promise<boolean> {
    return this.transaction.runFor(companyId, async () => {
      if (!(await this.exports.finish(id, key, bytes))) return false;
      const member = await this.members.find(requestedBy);
      if (member?.status === 'ACTIVE') await this.mail.put({ id, to: member.email, name: member.name, ofCompany: employeeId === null });
      return true;
    });
  }
}

interface Begun {
  readonly id: string;
  readonly requestedBy: string;
  readonly employeeId: string | null;
}
