import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What a file of an archive has to be, so that whoever has the archive can see that it is whole. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A ZIP that is read while it is written. One file at a time, and no more of it in memory than a piece: whoever adds one
 * waits until it has been read.
 */
export class ZipArchive {
  private readonly zip = new ZipFile();

  /** `mtime` is that of every file. `signal` ends waiting for a reader that has gone away. */
  constructor(
    private readonly mtime: Date,
    private readonly signal: AbortSignal,
  ) {
    this.zip.on('error', (error: Error) => this.fail(error));
  }

  /** Its bytes; they have to be read from the beginning on, or nothing goes on. */
  get stream(): Readable {
    return this.zip.outputStream as Readable;
  }

  async addText(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<ArchivedFile> {
    const hash = createHash('sha256');
    let bytes = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const piece of pieces) {
        const buffer = Buffer.from(piece);
        hash.update(buffer);
        bytes += buffer.length;
        yield buffer;
      }
    }
    const source = Readable.from(counted(), { objectMode: false });
    this.zip.addReadStream(source, name, { mtime: this.mtime, mode: FILE_MODE });
    await this.untilRead(source);
    return { name, bytes, sha256: hash.digest('hex') };
  }

  /** Pictures: they are compressed already. */
  async addPicture(name: string, picture: Buffer): Promise<ArchivedFile> {
    const source = Readable.from([picture], { objectMode: false });
    this.zip.addReadStream(source, name, { mtime: this.mtime, mode: FILE_MODE, compress: false, size: picture.length });
    await this.untilRead(source);
    return { name, bytes: picture.length, sha256: createHash('sha256').update(picture).digest('hex') };
  }

  end(): void {
    this.zip.end();
  }

  /** When this throws, whoever made the pieces has stopped: what they are made of, such as a transaction, may end now. */
  private async untilRead(source: Readable): Promise<void> {
    try {
      await finished(source, { signal: this.signal });
    } catch (error) {
      source.on('error', () => undefined);
      if (!source.closed) {
        const closed = new Promise<void>((resolve) => void source.once('close', resolve));
        source.destroy();
        await closed;
      }
      throw error;
    }
  }

  /** Whoever reads the archive is told that it never becomes whole. */
  fail(error: unknown): void {
    this.stream.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

const FILE_MODE = 0o100_600;
