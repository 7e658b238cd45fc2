// Presigned links as Cloudflare hands them out for imports and exports: valid for an hour, and no token may come along.
import { createHash, randomBytes } from 'node:crypto';

const HOUR = 3_600_000;

export const PREFIX = '/__storage/';

export class Storage {
  #objects = new Map();

  /** A link to upload to; `received(bytes, md5)` is told what came. */
  uploadLink(origin, name, received) {
    return this.#link(origin, name, { method: 'PUT', received });
  }

  downloadLink(origin, name, bytes) {
    return this.#link(origin, name, { method: 'GET', bytes });
  }

  #link(origin, name, object) {
    const id = randomBytes(16).toString('hex');
    this.#objects.set(id, { ...object, expires: Date.now() + HOUR });
    return `${origin}${PREFIX}${id}/${name}?X-Amz-Expires=3600&X-Amz-Signature=${randomBytes(32).toString('hex')}`;
  }

  /** Answers a request to such a link. */
  answer({ method, path, headers, body }) {
    const object = this.#objects.get(path.slice(PREFIX.length).split('/')[0]);
    if (headers.authorization !== undefined) {
      return refuse(400, 'InvalidArgument', 'Only one auth mechanism allowed: a presigned link needs no token');
    }
    if (!object || object.method !== method || object.expires < Date.now()) {
      return refuse(403, 'AccessDenied', 'The link is unknown, expired or for another method');
    }
    if (method === 'GET') {
      return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: object.bytes };
    }
    if (headers['content-length'] === undefined) {
      return refuse(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header');
    }
    const md5 = createHash('md5').update(body).digest('hex');
    object.received(body, md5);
    return { status: 200, headers: { etag: `"${md5}"` }, body: Buffer.alloc(0) };
  }
}

function refuse(status, code, message) {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}
