// Cloudflare's envelope around every answer of the API.

/** A refusal: HTTP status, Cloudflare's error code and its message. */
export class ApiError extends Error {
  constructor(status, code, message, { chain, result = null, headers = {} } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.chain = chain;
    this.result = result;
    this.headers = headers;
  }
}

export const invalid = (property, problem) => new ApiError(400, 7400, `Invalid property: ${property} => ${problem}`);

/** SQLite or D1 said no. Production answers `result: []` here, not null. */
export const sqlFailed = message =>
  new ApiError(400, 7500, message, { result: [], headers: { 'cf-d1': 'err=7500' } });

export function success(result, { status = 200, info } = {}) {
  const envelope = { result, success: true, errors: [], messages: [] };
  return json(status, info ? { ...envelope, result_info: info } : envelope);
}

export function failure(error) {
  const item = { code: error.code, message: error.message };
  if (error.chain) {
    item.error_chain = error.chain;
  }
  return json(error.status, { messages: [], result: error.result, success: false, errors: [item] }, error.headers);
}

export function json(status, value, headers = {}) {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: Buffer.from(JSON.stringify(value)) };
}

export function html(status, title, headers = {}) {
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8', ...headers }, body: Buffer.from(body) };
}
