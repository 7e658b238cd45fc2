// One request and the ways to answer it: whole, in part, slowly, or not at all.
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { half } from './faults.mjs';

const LARGEST_BODY = 64 * 1024 * 1024;
const PIECES = 10;

export class Exchange {
  #request;
  #response;
  #entry;

  constructor(request, response, entry) {
    this.#request = request;
    this.#response = response;
    this.#entry = entry;
  }

  /** The whole body, or undefined when it is too large. */
  async readBody() {
    const chunks = [];
    let size = 0;
    for await (const chunk of this.#request) {
      size += chunk.length;
      if (size > LARGEST_BODY) {
        return undefined;
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** Waits for the first bytes of the body, if there are any. */
  async readSome() {
    if (Number(this.#request.headers['content-length'] ?? 0) > 0) {
      await new Promise(resolve => this.#request.once('data', resolve).once('close', resolve));
    }
  }

  send(answer) {
    this.#head(answer).end(this.#bytes(answer));
  }

  /** Announces the whole body, sends half of it and lets `stop` cut the connection. */
  async sendHalf(answer, stop) {
    const response = this.#head(answer);
    await new Promise(resolve => response.write(half(this.#bytes(answer)), resolve));
    await sleep(50); // so that a reset does not overtake the bytes
    stop();
  }

  async trickle(answer, ms) {
    const response = this.#head(answer);
    const bytes = this.#bytes(answer);
    const piece = Math.ceil(bytes.length / PIECES);
    for (let at = 0; at < bytes.length && !response.destroyed; at += piece) {
      response.write(bytes.subarray(at, at + piece));
      await sleep(ms / PIECES);
    }
    response.end();
  }

  reset() {
    this.#entry.status = 'reset';
    this.#request.socket.resetAndDestroy();
  }

  end() {
    this.#request.socket.end();
  }

  /** Says nothing until the client goes away or the time is over. */
  async hang(ms) {
    this.#entry.status = 'hang';
    const over = new AbortController();
    this.#response.once('close', () => over.abort());
    await sleep(ms, undefined, { signal: over.signal }).then(() => this.#request.socket.destroy(), () => {});
  }

  #head(answer) {
    this.#entry.status = answer.status;
    const headers = { ...answer.headers, 'content-length': this.#bytes(answer).length };
    if (this.#zips(answer)) {
      Object.assign(headers, { 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    }
    return this.#response.writeHead(answer.status, headers);
  }

  #bytes(answer) {
    answer.bytes ??= this.#zips(answer) ? gzipSync(answer.body) : answer.body;
    return answer.bytes;
  }

  #zips({ headers }) {
    return /\bgzip\b/.test(this.#request.headers['accept-encoding'] ?? '')
      && /^(application\/json|text\/html)/.test(headers['content-type'] ?? '');
  }
}
