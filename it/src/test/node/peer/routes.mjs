// Which endpoint answers which request.
import * as account from './account.mjs';
import { authorize } from './auth.mjs';
import { ApiError, invalid } from './envelope.mjs';
import { exportSql } from './export.mjs';
import { importSql } from './import.mjs';
import { query, raw } from './query.mjs';
import { bookmark, restore } from './timetravel.mjs';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PATH = /^\/client\/v4\/accounts\/([^/]+)\/d1\/database(?:\/([^/]+)(?:\/([a-z0-9_/]+))?)?$/;

const ACCOUNT = { GET: account.list, POST: account.create };
const DATABASE = { GET: account.get, PATCH: account.change, PUT: account.change, DELETE: account.remove };
const ACTIONS = {
  'query': { POST: query },
  'raw': { POST: raw },
  'import': { POST: importSql },
  'export': { POST: exportSql },
  'time_travel/bookmark': { GET: bookmark },
  'time_travel/restore': { POST: restore },
};
const WITH_JSON = [account.create, account.change, query, raw, importSql, exportSql];

/** Answers an API request, or throws an ApiError. */
export async function route(call) {
  const { method, path, headers, databases } = call;
  const right = authorize(headers, call.tokens);
  const [, accountId, id, action] = PATH.exec(path) ?? [];
  const endpoint = (action ? ACTIONS[action] : id ? DATABASE : accountId ? ACCOUNT : undefined)?.[method];
  if (!endpoint || !/^[0-9a-f]{32}$/.test(accountId)) {
    throw new ApiError(404, 7003, `Could not route to ${path}, perhaps your object identifier is invalid?`);
  }
  if (accountId !== call.account) {
    throw new ApiError(403, 7403, 'The given account is not valid or is not authorized to access this service');
  }
  const database = id && find(databases, decodeURIComponent(id), endpoint === account.get);
  const json = WITH_JSON.includes(endpoint) ? parse(call.body) : {};
  return endpoint({ ...call, right, database, json });
}

function find(databases, id, mayBeName) {
  if (UUID.test(id)) {
    return databases.get(id);
  }
  if (!mayBeName) {
    throw invalid('databaseId', 'Invalid uuid');
  }
  return databases.withName(id) ?? databases.get(id);
}

function parse(body) {
  let json;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw invalid('body', 'Invalid JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalid('body', 'Expected object');
  }
  return json;
}
