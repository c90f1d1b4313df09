/** What came back: the body as JSON where it is JSON. `cookie` is the first Set-Cookie as it must be sent again. */
export interface Answer<T = any> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  readonly cookie: string | null;
}

export interface Call {
  /** Access token of the web. */
  bearer?: string;
  /** Company key and device token of the desktop protocol. */
  key?: string;
  token?: string;
  cookie?: string;
  headers?: Record<string, string>;
}

/** Real HTTP over a real socket, nothing hidden: no retries, no cookies kept, no error thrown for a status. */
export class HttpClient {
  constructor(private readonly url: string) {}

  get = <T = any>(path: string, call: Call = {}): Promise<Answer<T>> => this.send('GET', path, undefined, call);
  post = <T = any>(path: string, body: unknown = {}, call: Call = {}): Promise<Answer<T>> => this.send('POST', path, body, call);
  patch = <T = any>(path: string, body: unknown, call: Call = {}): Promise<Answer<T>> => this.send('PATCH', path, body, call);
  put = <T = any>(path: string, body: unknown, call: Call = {}): Promise<Answer<T>> => this.send('PUT', path, body, call);
  delete = <T = any>(path: string, call: Call = {}): Promise<Answer<T>> => this.send('DELETE', path, undefined, call);

  /** `body`: FormData, string and Buffer are sent as they are, anything else as JSON, undefined without a body. */
  async send<T = any>(method: string, path: string, body: unknown, call: Call = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { ...call.headers };
    if (call.bearer !== undefined) headers.authorization = `Bearer ${call.bearer}`;
    if (call.token !== undefined) headers.authorization = `Token ${call.token}`;
    if (call.key !== undefined) headers['x-company-key'] = call.key;
    if (call.cookie !== undefined) headers.cookie = call.cookie;
    const raw = body === undefined || body instanceof FormData || typeof body === 'string' || body instanceof Uint8Array;
    if (body !== undefined && !(body instanceof FormData)) headers['content-type'] ??= 'application/json';
    const response = await fetch(new URL(path, this.url), {
      method,
      headers,
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    const stream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const text = stream ? await firstEvent(response) : await response.text();
    const json = method !== 'HEAD' && (response.headers.get('content-type')?.includes('json') ?? false);
    return {
      status: response.status,
      body: (json ? JSON.parse(text) : text) as T,
      headers: response.headers,
      cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
    };
  }
}

/** Of an answer that goes on for ever: what comes until the first event is whole, or until it is broken off. */
async function firstEvent(response: Response): Promise<string> {
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (text.includes('\n\n')) break;
    }
  } catch {
    // The service ends a stream that it cannot go on with by closing it: there is no status left to say so with.
  }
  return text;
}
