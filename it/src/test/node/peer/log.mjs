// What was asked, for tests to look at. The token is never kept.
const KEPT = 10_000;
const SHOWN_BODY = 4_000;

export class RequestLog {
  #entries = [];
  #count = 0;
  #connections = new WeakMap();
  #connectionCount = 0;

  get count() {
    return this.#count;
  }

  get entries() {
    return this.#entries;
  }

  /** Begins the entry of a request; its status, body and fault are filled in later. */
  begin(request, url) {
    const entry = {
      n: ++this.#count,
      at: new Date().toISOString(),
      connection: this.#numberOf(request.socket),
      method: request.method,
      path: url.pathname,
      query: url.search.slice(1),
      authorization: request.headers.authorization === undefined ? 'absent' : 'present',
      userAgent: request.headers['user-agent'] ?? null,
      contentType: request.headers['content-type'] ?? null,
      acceptEncoding: request.headers['accept-encoding'] ?? null,
      bytes: null,
      body: null,
      fault: null,
      status: null, // a number, 'reset' or 'hang'
      ms: null,
    };
    this.#entries.push(entry);
    this.#entries.splice(0, this.#entries.length - KEPT);
    return entry;
  }

  received(entry, body) {
    entry.bytes = body.length;
    entry.body = body.subarray(0, SHOWN_BODY).toString('utf8');
  }

  /** Forgets the entries and starts to count at 1 again. */
  clear() {
    this.#entries = [];
    this.#count = 0;
  }

  #numberOf(socket) {
    if (!this.#connections.has(socket)) {
      this.#connections.set(socket, ++this.#connectionCount);
    }
    return this.#connections.get(socket);
  }
}
