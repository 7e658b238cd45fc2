// POST .../query and .../raw: `{sql, params}` or `{batch: [{sql, params}]}`, all of it one transaction.
import { requireEdit } from './auth.mjs';
import { invalid, sqlFailed, success } from './envelope.mjs';
import { isHardTrigger, readsOnly, split } from './statements.mjs';

export const raw = call =>
  run(call, ({ columns, rows, meta }) => ({ results: { columns, rows }, success: true, meta }));

export const query = call =>
  run(call, ({ columns, rows, meta }) => ({ results: rows.map(row => asObject(columns, row)), success: true, meta }));

async function run({ database, json, right, settings }, shape) {
  const queries = read(json).flatMap(statementsOf);
  if (queries.length === 0) {
    throw sqlFailed('No SQL statements detected.');
  }
  if (settings.poorSplitter && queries.some(({ sql }) => isHardTrigger(sql))) {
    throw sqlFailed('incomplete input: SQLITE_ERROR');
  }
  if (!queries.every(({ sql }) => readsOnly(sql))) {
    requireEdit(right);
  }
  const results = await database.query(queries);
  return success(results.map(shape));
}

function read(json) {
  if (json.batch === undefined) {
    return [item(json, '')];
  }
  if (json.sql !== undefined || !Array.isArray(json.batch) || json.batch.length === 0) {
    throw invalid('batch', 'Expected a non-empty array and no sql beside it');
  }
  return json.batch.map((one, i) => item(one ?? {}, `batch.${i}.`));
}

function item({ sql, params = [] }, path) {
  if (typeof sql !== 'string') {
    throw invalid(`${path}sql`, sql === undefined ? 'Required' : 'Expected string');
  }
  if (!Array.isArray(params)) {
    throw invalid(`${path}params`, 'Expected array');
  }
  const wrong = params.findIndex(param => typeof param !== 'string' && typeof param !== 'number');
  if (wrong >= 0) {
    throw invalid(`${path}params.${wrong}`, 'Expected string or number');
  }
  return { sql, params };
}

/** One query per statement; parameters belong to the last. */
function statementsOf({ sql, params }) {
  const statements = split(sql);
  return statements.map((text, i) => ({ sql: text, params: i === statements.length - 1 ? params : [] }));
}

function asObject(columns, row) {
  return Object.fromEntries(columns.map((name, i) => [name, row[i]]));
}
