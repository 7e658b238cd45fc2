// POST .../import: init, upload, ingest, poll. A file that was uploaded before is imported again by init alone.
import { requireEdit } from './auth.mjs';
import { ApiError, invalid, sqlFailed, success } from './envelope.mjs';
import { Job, notRunning } from './job.mjs';
import { split } from './statements.mjs';

const imports = new WeakMap(); // database -> its uploads and its running import

export function importSql(call) {
  requireEdit(call.right);
  const action = { init, ingest, poll }[call.json.action];
  if (!action) {
    throw invalid('action', "Expected 'init' | 'ingest' | 'poll'");
  }
  if (!imports.has(call.database)) {
    imports.set(call.database, { files: new Map(), uploads: new Map(), job: undefined });
  }
  return action(call, imports.get(call.database));
}

async function init(call, state) {
  const etag = md5Of(call.json);
  refuseWhileRunning(state);
  if (state.files.has(etag)) {
    return begin(call, state, state.files.get(etag));
  }
  const filename = `${call.database.uuid}-${etag}.sql`;
  const url = call.storage.uploadLink(call.origin, filename, (bytes, md5) => state.uploads.set(filename, { bytes, md5 }));
  return success({ filename, upload_url: url });
}

async function ingest(call, state) {
  const etag = md5Of(call.json);
  refuseWhileRunning(state);
  const upload = state.uploads.get(call.json.filename);
  if (!upload) {
    throw invalid('filename', 'Nothing was uploaded under this name');
  }
  if (upload.md5 !== etag) {
    throw invalid('etag', `The uploaded file has ${upload.md5}`);
  }
  state.files.set(etag, upload.bytes);
  return begin(call, state, upload.bytes);
}

function begin(call, state, bytes) {
  state.job = new Job('import', call.database, call.settings.activeAnswers, () => run(call.database, bytes));
  return report(state);
}

async function poll({ json }, state) {
  if (typeof json.current_bookmark !== 'string') {
    throw invalid('current_bookmark', 'Required');
  }
  return state.job ? report(state) : success(notRunning('importing'));
}

/** Once the end has been told, the import is forgotten: a later poll hears that nothing is imported. */
async function report(store) {
  const { ended, state } = await store.job.state();
  if (ended) {
    store.job = undefined;
  }
  return success(state, { status: ended ? 200 : 202 });
}

async function run(database, bytes) {
  const statements = split(new TextDecoder().decode(bytes));
  if (statements.length === 0) {
    throw sqlFailed('No SQL statements detected.');
  }
  const results = await database.query(statements.map(sql => ({ sql })));
  const sum = key => results.reduce((total, { meta }) => total + meta[key], 0);
  return {
    num_queries: results.length,
    final_bookmark: database.history.current.bookmark,
    meta: {
      ...results.at(-1).meta,
      duration: sum('duration'),
      changes: sum('changes'),
      rows_read: sum('rows_read'),
      rows_written: sum('rows_written'),
      changed_db: results.some(({ meta }) => meta.changed_db),
    },
  };
}

function md5Of({ etag }) {
  if (typeof etag !== 'string' || !/^[0-9a-f]{32}$/.test(etag)) {
    throw invalid('etag', 'Expected the MD5 of the file in hexadecimal');
  }
  return etag;
}

function refuseWhileRunning(state) {
  if (state.job) {
    throw new ApiError(400, 7500, 'Currently processing a long-running import.');
  }
}
