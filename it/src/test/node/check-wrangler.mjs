// Proves the peer right: runs unmodified wrangler against it. One line per check; exit 0 if all pass, else 1.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT, HERE, NODE, TOKEN, check as report, run, same } from './checks.mjs';

const WRANGLER = join(HERE, 'node_modules/wrangler/bin/wrangler.js');
const COMMAND_LIMIT = 60_000;

const project = mkdtempSync(join(tmpdir(), 'd1-wrangler-'));
let peer;

await run(started => {
  peer = started;
  return checks();
});
rmSync(project, { recursive: true, force: true });

async function checks() {
  const created = await wrangler('d1', 'create', 'shop', '--location', 'weur', '--jurisdiction', 'eu');
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(created.out)?.[0];
  check('d1 create makes a database', created.code === 0 && id !== undefined, created);
  const record = await (await peer.api('GET', `/${id}`)).json();
  check('d1 create keeps the jurisdiction', record.result?.jurisdiction === 'eu', JSON.stringify(record));
  const again = await wrangler('d1', 'create', 'shop');
  check('d1 create refuses a taken name', again.code !== 0 && again.out.includes('already exists'), again);
  writeProject(id);

  for (let i = 1; i <= 11; i++) {
    await peer.api('POST', '', { name: `other-${i}` });
  }
  const list = await wrangler('d1', 'list', '--json');
  const names = json(list)?.map(({ name }) => name) ?? [];
  check('d1 list shows every page', names.length === 12 && names.includes('shop') && names.includes('other-11'), list);

  const info = await wrangler('d1', 'info', 'shop', '--json');
  check('d1 info shows the database', json(info)?.uuid === id && json(info)?.num_tables === 0, info);

  const pending = await wrangler('d1', 'migrations', 'list', 'shop', '--remote');
  check('migrations list shows both files', pending.out.includes('0001_items.sql') && pending.out.includes('0002_log.sql'), pending);
  const applied = await wrangler('d1', 'migrations', 'apply', 'shop', '--remote');
  check('migrations apply ends well', applied.code === 0, applied);
  check('migrations apply fills the ledger', same(await peer.rows(id, 'SELECT id, name FROM d1_migrations ORDER BY id'), [[1, '0001_items.sql'], [2, '0002_log.sql']]));
  check('migrations apply runs statements and triggers', same(await peer.rows(id, 'SELECT what FROM log'), [['new apple']]));
  const none = await wrangler('d1', 'migrations', 'list', 'shop', '--remote');
  check('migrations list shows none left', none.out.includes('No migrations to apply'), none);

  writeFileSync(join(project, 'migrations/0003_bad.sql'), 'CREATE TABLE half (x);\nINSERT INTO nowhere VALUES (1);\n');
  const bad = await wrangler('d1', 'migrations', 'apply', 'shop', '--remote');
  check('a failing migration is told', bad.code !== 0 && bad.out.includes('no such table: nowhere'), bad);
  check('a failing migration leaves nothing', same(await peer.rows(id, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), [[0]]));
  check('a failing migration is not recorded', same(await peer.rows(id, 'SELECT count(*) FROM d1_migrations'), [[2]]));

  const command = await wrangler('d1', 'execute', 'shop', '--remote', '--json', '--command', "INSERT INTO items (name) VALUES ('pear'); SELECT name FROM items ORDER BY id");
  check('execute --command answers each statement', same(json(command)?.map(({ results }) => results), [[], [{ name: 'apple' }, { name: 'pear' }]]), command);
  const wrong = await wrangler('d1', 'execute', 'shop', '--remote', '--command', 'SELECT * FROM nowhere');
  check('execute --command tells a SQL error', wrong.code !== 0 && wrong.out.includes('no such table: nowhere') && wrong.out.includes('7500'), wrong);

  writeFileSync(join(project, 'more.sql'), "INSERT INTO items (name) VALUES ('fig');\nINSERT INTO items (name) VALUES ('kiwi; it''s');\n");
  const file = await wrangler('d1', 'execute', 'shop', '--remote', '--file', 'more.sql', '--yes');
  check('execute --file imports', file.code === 0 && same(await peer.rows(id, 'SELECT count(*) FROM items'), [[4]]), file);
  const twice = await wrangler('d1', 'execute', 'shop', '--remote', '--file', 'more.sql', '--yes');
  check('execute --file runs a known file again', twice.out.includes('already uploaded') && same(await peer.rows(id, 'SELECT count(*) FROM items'), [[6]]), twice);
  writeFileSync(join(project, 'broken.sql'), "INSERT INTO items (name) VALUES ('lost');\nINSERT INTO nowhere VALUES (1);\n");
  const broken = await wrangler('d1', 'execute', 'shop', '--remote', '--file', 'broken.sql', '--yes');
  check('execute --file tells an error', broken.code !== 0 && broken.out.includes('no such table: nowhere'), broken);
  check('execute --file leaves nothing after an error', same(await peer.rows(id, 'SELECT count(*) FROM items'), [[6]]));

  const dump = await wrangler('d1', 'export', 'shop', '--remote', '--output', 'dump.sql');
  const sql = existsSync(join(project, 'dump.sql')) ? readFileSync(join(project, 'dump.sql'), 'utf8') : '';
  check('export writes the dump', dump.code === 0 && sql.includes('CREATE TABLE items') && sql.includes("'kiwi; it''s'") && sql.includes('CREATE TRIGGER'), dump);
  const schema = await wrangler('d1', 'export', 'shop', '--remote', '--no-data', '--table', 'items', '--output', 'schema.sql');
  const part = existsSync(join(project, 'schema.sql')) ? readFileSync(join(project, 'schema.sql'), 'utf8') : '';
  check('export --no-data --table writes that only', part.includes('CREATE TABLE items') && !/INSERT INTO|d1_migrations/.test(part), schema);

  const now = await wrangler('d1', 'time-travel', 'info', 'shop', '--json');
  const bookmark = json(now)?.bookmark;
  check('time-travel info gives a bookmark', /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/.test(bookmark), now);
  const before = await state(id);
  await peer.query(id, 'DROP TABLE log; DELETE FROM items; DELETE FROM sqlite_sequence; CREATE TABLE extra (x)');
  const after = await wrangler('d1', 'time-travel', 'info', 'shop', '--json');
  check('a change makes a later bookmark', json(after)?.bookmark > bookmark, after);
  const restored = await wrangler('d1', 'time-travel', 'restore', 'shop', '--bookmark', bookmark, '--json');
  check('time-travel restore names the bookmark before it', json(restored)?.previous_bookmark === json(after)?.bookmark, restored);
  check('time-travel restore brings all back', before.length > 5 && same(await state(id), before));
  const then = new Date().toISOString();
  await peer.query(id, 'DELETE FROM items');
  const byTime = await wrangler('d1', 'time-travel', 'restore', 'shop', '--timestamp', then, '--json');
  check('time-travel restore takes a time', byTime.code === 0 && same(await state(id), before), byTime);

  const stranger = await wrangler({ CLOUDFLARE_API_TOKEN: 'wrong-token' }, 'd1', 'list');
  check('a wrong token is refused', stranger.code !== 0 && stranger.out.includes('Authentication error [code: 10000]'), stranger);

  const deleted = await wrangler('d1', 'delete', 'shop', '--skip-confirmation');
  check('d1 delete deletes', deleted.code === 0 && (await peer.api('GET', `/${id}`)).status === 404, deleted);

  const log = JSON.stringify(await peer.control('GET', '/log'));
  check('the request log has no token', log.includes('"authorization":"present"') && !log.includes(TOKEN));
}

function writeProject(id) {
  mkdirSync(join(project, 'migrations'));
  writeFileSync(join(project, 'wrangler.json'), JSON.stringify({
    name: 'check',
    compatibility_date: '2025-09-01',
    d1_databases: [{ binding: 'DB', database_name: 'shop', database_id: id }],
  }));
  writeFileSync(join(project, 'migrations/0001_items.sql'), 'CREATE TABLE items (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);\n');
  writeFileSync(join(project, 'migrations/0002_log.sql'), `CREATE TABLE log (what TEXT);
CREATE TRIGGER items_log AFTER INSERT ON items BEGIN
  INSERT INTO log VALUES ('new ' || NEW.name);
END;
-- one; row
INSERT INTO items (name) VALUES ('apple');
DELETE FROM log WHERE what <> 'new apple';
`);
}

/** Runs wrangler in the project; a first object argument is environment. */
async function wrangler(...args) {
  const extra = typeof args[0] === 'object' ? args.shift() : {};
  const env = {
    PATH: process.env.PATH,
    HOME: project,
    XDG_CONFIG_HOME: join(project, '.config'),
    CI: 'true',
    NO_COLOR: '1',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    CLOUDFLARE_API_BASE_URL: peer.base,
    CLOUDFLARE_API_TOKEN: TOKEN,
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(project, '.compiled'),
    ...extra,
  };
  const child = spawn(NODE, [WRANGLER, ...args], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: COMMAND_LIMIT });
  let out = '';
  let stdout = '';
  child.stdout.on('data', data => { out += data; stdout += data; });
  child.stderr.on('data', data => { out += data; });
  const code = await new Promise(resolve => child.once('close', resolve));
  return { code, out, stdout };
}

/** The JSON of a command that prints it, or undefined. */
function json({ stdout }) {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

/** All that a restore must bring back. */
async function state(id) {
  const parts = await peer.query(id, `SELECT sql FROM sqlite_schema ORDER BY name; SELECT * FROM items; SELECT * FROM log;
    SELECT * FROM d1_migrations; SELECT * FROM sqlite_sequence ORDER BY name`);
  return parts.flatMap(({ results }) => results.rows);
}

function check(what, passed, command) {
  report(what, passed, command && `exit ${command.code}\n${command.out}`);
}
