// Who may call: the edit token may do all, the read token may not write.
import { timingSafeEqual } from 'node:crypto';
import { ApiError } from './envelope.mjs';

/** Answers 'edit' or 'read', or throws the refusal. */
export function authorize(headers, tokens) {
  const header = headers.authorization;
  if (header === undefined) {
    throw new ApiError(400, 9106, 'Missing X-Auth-Key, X-Auth-Email or Authorization headers');
  }
  const token = /^Bearer ([\x21-\x7e]+)$/.exec(header)?.[1];
  if (token === undefined) {
    throw new ApiError(400, 6003, 'Invalid request headers', {
      chain: [{ code: 6111, message: 'Invalid format for Authorization header' }],
    });
  }
  const right = ['edit', 'read'].find(name => tokens[name] && same(token, tokens[name]));
  if (right === undefined) {
    throw new ApiError(401, 10000, 'Authentication error');
  }
  return right;
}

export function requireEdit(right) {
  if (right !== 'edit') {
    throw new ApiError(403, 10000, 'Authentication error');
  }
}

function same(a, b) {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
