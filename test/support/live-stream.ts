import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { Api } from './api.js';

export interface LiveEvent {
  readonly name: string;
  readonly data: any;
}

/**
 * A browser that watches: opens `/api/company/live` and keeps what comes. On a connection of its own: fetch opens another one
 * when it gives one up, which has never sent anything and so keeps the server from closing.
 */
export class LiveStream {
  readonly events: LiveEvent[] = [];
  readonly comments: string[] = [];
  ended = false;

  private constructor(
    private readonly request: ClientRequest,
    private readonly response: IncomingMessage,
  ) {
    void this.follow().catch(() => undefined).finally(() => (this.ended = true));
  }

  static async open(api: Pick<Api, 'url'>, bearer: string): Promise<LiveStream> {
    const request = get(new URL('/api/company/live', api.url), { agent: false, headers: { authorization: `Bearer ${bearer}` } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    request.on('error', () => undefined);
    return new LiveStream(request, response);
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  get headers(): IncomingMessage['headers'] {
    return this.response.headers;
  }

  /** The first event from the `from`th on for which `test` holds. Throws after `withinMs`. */
  async next(test: (event: LiveEvent) => boolean, withinMs = 5_000, from = 0): Promise<LiveEvent> {
    const found = await until(() => this.events.slice(from).find(test), withinMs);
    if (!found) throw new Error(`not within ${withinMs} ms; there came ${JSON.stringify(this.events)}`);
    return found;
  }

  async hasEnded(withinMs: number): Promise<boolean> {
    return (await until(() => this.ended || undefined, withinMs)) ?? false;
  }

  close(): void {
    this.request.destroy();
  }

  private async follow(): Promise<void> {
    let text = '';
    this.response.setEncoding('utf8');
    for await (const chunk of this.response) {
      text += chunk as string;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) this.take(part);
    }
  }

  private take(part: string): void {
    if (part.startsWith(':')) return void this.comments.push(part);
    const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
    this.events.push({ name, data: JSON.parse(data) });
  }
}

async function until<T>(ask: () => T | undefined, withinMs: number): Promise<T | undefined> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = ask();
    if (answer !== undefined || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
