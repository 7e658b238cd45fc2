// Runs migration plans on real workerd, each on a D1 database of its own: node run-plans.mjs JOBS RESULTS
// JOBS is a JSON list of {setup, plan, queries}: statements, what to try, and queries to ask before and after. A plan
// that is a list runs as one batch, as wrangler does locally; one that is a text runs as such, as wrangler does remotely.
// RESULTS is a list of {setupError, planError, before, after, usage}: an error's message or null, each query's rows, and
// for a list that ran what workerd counted for each statement, as [rows read, rows written].
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';

const AT_ONCE = 8;
const WORKER = `
const ANY_ORDER = ['PRAGMA defer_foreign_keys = ON'];
const ORPHANS_TOO = ['PRAGMA defer_foreign_keys = OFF'];

async function attempt(work) {
  try {
    await work();
    return null;
  } catch (error) {
    return error.message;
  }
}

async function answers(db, queries) {
  const all = [];
  for (const query of queries) {
    try {
      all.push(await db.prepare(query).raw());
    } catch (error) {
      all.push(error.message);
    }
  }
  return all;
}

export default {
  async fetch(request, env) {
    const { database, setup, plan, queries } = await request.json();
    const db = env[database];
    const batch = list => list.length === 0 ? undefined : db.batch(list.map(sql => db.prepare(sql)));
    const text = sql => sql === '' ? undefined : db.prepare(sql).run();
    const setupError = await attempt(() => batch([...ANY_ORDER, ...setup, ...ORPHANS_TOO]));
    const before = await answers(db, queries);
    let usage = [];
    const planError = await attempt(async () => {
      const results = Array.isArray(plan) ? await batch(plan) : void await text(plan);
      usage = (results ?? []).map(({ meta }) => [meta.rows_read, meta.rows_written]);
    });
    const after = await answers(db, queries);
    return Response.json({ setupError, planError, before, after, usage });
  },
};
`;

const [jobsFile, resultsFile] = process.argv.slice(2);
const jobs = JSON.parse(readFileSync(jobsFile, 'utf8'));
const names = jobs.map((_, number) => `DB${number}`);
const state = mkdtempSync(join(tmpdir(), 'd1-plans-'));
const miniflare = new Miniflare({
  host: '127.0.0.1',
  resourcePersistencePath: state,
  enableDevRegistry: false,
  telemetry: { enabled: false },
  workers: [{
    config: {
      name: 'plans',
      compatibilityDate: '2026-01-01',
      manifest: { mainModule: 'worker.mjs', modules: { 'worker.mjs': { type: 'esm', contents: WORKER } } },
      env: Object.fromEntries(names.map(name => [name, { type: 'd1', id: name }])),
    },
  }],
});
try {
  await miniflare.ready;
  const results = [];
  const left = jobs.entries();
  const runSome = async () => {
    for (const [number, job] of left) {
      const body = JSON.stringify({ ...job, database: names[number] });
      const answer = await miniflare.dispatchFetch('http://localhost/', { method: 'POST', body });
      results[number] = await answer.json();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runSome));
  writeFileSync(resultsFile, JSON.stringify(results));
} finally {
  await miniflare.dispose();
  rmSync(state, { recursive: true, force: true });
}
