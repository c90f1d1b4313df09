/** A company that fails is tried again after this long, twice as long each time, at most five minutes. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

interface Pause {
  readonly failures: number;
  readonly until: number;
}

/** Which companies failed and until when they are left alone, so that they do not take the turn of others. Times in ms. */
export class Pauses {
  private readonly pauses = new Map<string, Pause>();

  failed(companyId: string, now: number): void {
    const failures = (this.pauses.get(companyId)?.failures ?? 0) + 1;
    this.pauses.set(companyId, { failures, until: now + Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) });
  }

  succeeded(companyId: string): void {
    this.pauses.delete(companyId);
  }

  /** The companies whose pause has not ended. */
  pausing(now: number): string[] {
    return [...this.pauses].filter(([, pause]) => pause.until > now).map(([companyId]) => companyId);
  }
}
