// POST .../export: started by a first call, then polled with the bookmark of the answer before.
import { invalid, sqlFailed, success } from './envelope.mjs';
import { Job, notRunning } from './job.mjs';

// How wrangler exports a local database: miniflare answers this with the dump, made by production's code.
const DUMP = 'PRAGMA miniflare_d1_export(?,?,?);';

const jobs = new WeakMap(); // database -> its running export

export async function exportSql(call) {
  const { database, json } = call;
  if (json.output_format !== 'polling') {
    throw invalid('output_format', "Expected 'polling'");
  }
  if (!jobs.has(database)) {
    if (json.current_bookmark !== undefined) {
      return success(notRunning('exporting'));
    }
    jobs.set(database, new Job('export', database, call.settings.activeAnswers, () => run(call)));
  }
  const { ended, state } = await jobs.get(database).state();
  if (ended) {
    jobs.delete(database);
  }
  return success(state, { status: ended ? 200 : 202 });
}

async function run({ database, json, origin, storage }) {
  const { no_schema: noSchema, no_data: noData, tables = [] } = json.dump_options ?? {};
  if (noSchema && noData) {
    throw sqlFailed('no_schema and no_data cannot both be set');
  }
  const [{ rows: [lines] }] = await database.query([{ sql: DUMP, params: [Number(!!noSchema), Number(!!noData), ...tables] }]);
  const filename = `${database.uuid}-${database.history.current.bookmark}.sql`;
  return { filename, signed_url: storage.downloadLink(origin, filename, Buffer.from(lines.join('\n'))) };
}
