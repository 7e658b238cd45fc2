// The databases of the account: list, create, get, change, delete.
import { requireEdit } from './auth.mjs';
import { invalid, success } from './envelope.mjs';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_-]*$/;
const REPLICATION = ['auto', 'disabled'];
const LOCATIONS = ['weur', 'eeur', 'apac', 'oc', 'wnam', 'enam'];
const JURISDICTIONS = ['eu', 'fedramp', 'us'];

export async function list({ databases, url }) {
  const page = number(url, 'page', { fallback: 1, least: 1, most: 1_000_000 });
  const perPage = number(url, 'per_page', { fallback: 1000, least: 10, most: 10_000 });
  const name = url.searchParams.get('name') ?? '';
  const found = databases.all().filter(database => database.name.includes(name));
  const result = found.slice((page - 1) * perPage, page * perPage).map(summary);
  return success(result, { info: { page, per_page: perPage, count: result.length, total_count: found.length } });
}

export async function create({ databases, json, right }) {
  requireEdit(right);
  if (typeof json.name !== 'string' || !NAME.test(json.name)) {
    throw invalid('name', `Expected a string that matches ${NAME.source}`);
  }
  choice(json.primary_location_hint, 'primary_location_hint', LOCATIONS);
  const jurisdiction = choice(json.jurisdiction, 'jurisdiction', JURISDICTIONS);
  const readReplication = replication(json) ?? 'disabled';
  return success(details(await databases.create(json.name, { jurisdiction, readReplication })));
}

/** By id or by name, as wrangler asks when its configuration has no id. */
export async function get({ database, url }) {
  const all = details(database);
  const fields = url.searchParams.get('fields')?.split(',');
  return success(fields ? Object.fromEntries(fields.filter(key => key in all).map(key => [key, all[key]])) : all);
}

export async function change({ database, json, right }) {
  requireEdit(right);
  database.readReplication = replication(json) ?? database.readReplication;
  return success(details(database));
}

export async function remove({ databases, database, right }) {
  requireEdit(right);
  await databases.delete(database);
  return success(null);
}

function summary({ uuid, name, createdAt, jurisdiction }) {
  return { uuid, name, version: 'production', created_at: createdAt, jurisdiction };
}

function details(database) {
  return {
    ...summary(database),
    ...database.history.measure(),
    running_in_region: 'WEUR',
    read_replication: { mode: database.readReplication },
  };
}

function replication(json) {
  return choice(json.read_replication?.mode, 'read_replication.mode', REPLICATION);
}

function choice(value, name, choices) {
  if (value !== undefined && !choices.includes(value)) {
    throw invalid(name, `Expected '${choices.join("' | '")}'`);
  }
  return value;
}

function number(url, name, { fallback, least, most }) {
  const text = url.searchParams.get(name);
  if (text === null) {
    return fallback;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalid(name, `Expected a whole number from ${least} to ${most}`);
  }
  return value;
}
