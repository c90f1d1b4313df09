/** At most `width` pieces of work at a time, the others wait in line; a line longer than `length` is refused with `full`. */
export class BoundedQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly length: number,
    private readonly full: () => Error,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.width) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      // The place is handed over, so that nobody gets in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private async turn(): Promise<void> {
    if (this.waiting.length >= this.length) throw this.full();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
