import { Readable } from 'node:stream';

/** Who looks, and until when they may. */
export interface Watching {
  readonly membershipId: string;
  readonly webSessionId: string;
  /** Milliseconds since 1970: when the access token ends. */
  readonly until: number;
}

/** Bytes that may wait for a browser; beyond, it is behind. */
const WAITING_BYTES = 256 * 1_024;
/** A browser that reads nothing keeps its stream from ending for this long. */
const END_WITHIN_MS = 5_000;

/** One browser's stream, which ends with the access token. What comes while it is behind is left out; when it has caught up it gets a snapshot instead. */
export class Watcher extends Readable {
  private behind = false;
  private missed = false;
  private finished = false;
  private readonly end: NodeJS.Timeout;

  constructor(
    readonly who: Watching,
    private readonly snapshot: () => string | null,
    onClose: (watcher: Watcher) => void,
  ) {
    super({ highWaterMark: WAITING_BYTES });
    this.end = setTimeout(() => this.finish(), Math.max(0, who.until - Date.now()));
    this.once('close', () => {
      clearTimeout(this.end);
      onClose(this);
    });
  }

  send(text: string): void {
    if (this.finished || this.destroyed) return;
    if (this.behind) this.missed = true;
    else this.behind = !this.push(text);
  }

  /** Ends in order: what was sent is still delivered. The browser asks again, and is told why not where it may not. */
  finish(): void {
    if (this.finished || this.destroyed) return;
    this.finished = true;
    this.push(null);
    setTimeout(() => this.destroy(), END_WITHIN_MS).unref();
  }

  override _read(): void {
    this.behind = false;
    if (!this.missed) return;
    this.missed = false;
    const snapshot = this.snapshot();
    if (snapshot) this.send(snapshot);
  }
}
