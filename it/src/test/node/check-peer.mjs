// Checks what wrangler does not show: refusals, parameters, import states, and every kind of fault.
import { ACCOUNT, READ_TOKEN, check, run, same } from './checks.mjs';

await run(async peer => {
  const { result: { uuid: id } } = await (await peer.api('POST', '', { name: 'one' })).json();
  await peer.query(id, 'CREATE TABLE t (a)');
  const count = async () => (await peer.rows(id, 'SELECT count(*) FROM t'))[0][0];
  const refused = async (what, status, code, request) => {
    const answer = await request;
    const text = await answer.text();
    check(`${what}: ${status} ${code}`, answer.status === status && JSON.parse(text).errors[0].code === code, `${answer.status} ${text}`);
  };
  const bearer = token => ({ authorization: `Bearer ${token}` });

  await refused('no token', 400, 9106, fetch(`${peer.base}/accounts/${ACCOUNT}/d1/database`));
  await refused('a broken header', 400, 6003, peer.api('GET', '', undefined, { authorization: 'Bearer' }));
  await refused('a wrong token', 401, 10000, peer.api('GET', '', undefined, bearer('nobody')));
  await refused('a write with the read token', 403, 10000, peer.api('POST', `/${id}/query`, { sql: 'DELETE FROM t' }, bearer(READ_TOKEN)));
  await refused('another account', 403, 7403, peer.api('GET', `/../../../${'f'.repeat(32)}/d1/database`));
  await refused('an unknown route', 404, 7003, peer.api('GET', `/${id}/nothing`));
  await refused('an unknown database', 404, 7404, peer.api('GET', '/nobody'));
  await refused('an id that is none', 400, 7400, peer.api('POST', '/nobody/query', { sql: 'SELECT 1' }));
  await refused('a taken name', 400, 7502, peer.api('POST', '', { name: 'one' }));
  await refused('a bad name', 400, 7400, peer.api('POST', '', { name: '-one' }));
  await refused('a boolean parameter', 400, 7400, peer.api('POST', `/${id}/query`, { sql: 'SELECT ?', params: [true] }));
  await refused('a SQL error', 400, 7500, peer.api('POST', `/${id}/query`, { sql: 'SELECT * FROM nowhere' }));
  await peer.control('POST', '/settings', { databaseLimit: 1 });
  await refused('too many databases', 400, 7406, peer.api('POST', '', { name: 'two' }));
  await peer.control('POST', '/settings', { databaseLimit: 1000, poorSplitter: 1 });
  await refused('a trigger with a lower case begin', 400, 7500, peer.api('POST', `/${id}/query`, { sql: 'CREATE TRIGGER g AFTER INSERT ON t begin SELECT 1; END' }));
  await peer.control('POST', '/settings', { poorSplitter: 0 });

  const batch = await (await peer.api('POST', `/${id}/raw`, { batch: [{ sql: 'SELECT typeof(?1), typeof(?2)', params: [5, 'x'] }, { sql: 'SELECT 1 AS a, 2 AS a; SELECT 3' }] })).json();
  check('a batch answers each statement', same(batch.result?.map(({ results }) => results.rows), [[['real', 'text']], [[1, 2]], [[3]]]), JSON.stringify(batch));
  await peer.api('POST', `/${id}/raw`, { batch: [{ sql: 'INSERT INTO t VALUES (1)' }, { sql: 'INSERT INTO nowhere VALUES (1)' }] });
  check('a failing batch leaves nothing', await count() === 0);
  const mark = async () => (await (await peer.api('GET', `/${id}/time_travel/bookmark`)).json()).result.bookmark;
  const [first, , second] = [await mark(), await count(), await mark()];
  check('reading makes no bookmark', first === second);

  const importing = async body => { const answer = await peer.api('POST', `/${id}/import`, body); return { status: answer.status, ...(await answer.json()).result }; };
  const etag = 'b6c6e0b4a5ff3bd93a58a6e0b4a5ff3b';
  const idle = await importing({ action: 'poll', current_bookmark: first });
  check('a poll without an import is told so', idle.success === false && idle.error === 'Not currently importing anything.');
  const { filename, upload_url: upload } = await importing({ action: 'init', etag });
  const withToken = await fetch(upload, { method: 'PUT', body: 'INSERT INTO t VALUES (1);', headers: bearer('any') });
  check('an upload with a token is refused', withToken.status === 400, await withToken.text());
  const put = await fetch(upload, { method: 'PUT', body: 'INSERT INTO t VALUES (1);' });
  const md5 = put.headers.get('etag').replaceAll('"', '');
  await refused('an ingest with another etag', 400, 7400, peer.api('POST', `/${id}/import`, { action: 'ingest', etag, filename }));
  const active = await importing({ action: 'ingest', etag: md5, filename });
  check('an import is active first', active.status === 'active' && active.success === true, JSON.stringify(active));
  await refused('an import beside an import', 400, 7500, peer.api('POST', `/${id}/import`, { action: 'init', etag }));
  const complete = await importing({ action: 'poll', current_bookmark: active.at_bookmark });
  check('an import completes', complete.status === 'complete' && complete.result.num_queries === 1 && await count() === 1, JSON.stringify(complete));
  await importing({ action: 'init', etag: md5 });
  await importing({ action: 'poll', current_bookmark: first });
  check('a known etag imports again', await count() === 2);

  // Each fault: what the client sees, and whether the insert was done.
  const insert = { sql: 'INSERT INTO t VALUES (0)' };
  const fault = async (rule, seen, done) => {
    const before = await count();
    await peer.control('POST', '/faults', { path: '/query', ...rule });
    let answer;
    try {
      const response = await peer.api('POST', `/${id}/query`, insert, {});
      const text = await response.text();
      answer = { status: response.status, retryAfter: response.headers.get('retry-after'), html: text.startsWith('<'), json: parses(text) };
    } catch (error) {
      answer = { error: error.cause?.code ?? error.name };
    }
    const inserted = await count() - before;
    check(`${JSON.stringify(rule)} ${done ? 'after' : 'before'} commit`, seen(answer) && inserted === (done ? 1 : 0), `${JSON.stringify(answer)} inserted ${inserted}`);
  };
  const broken = ({ error }) => error !== undefined;
  await fault({ kind: 'status', status: 429, retryAfter: 1 }, a => a.status === 429 && a.retryAfter === '1' && a.json, false);
  for (const status of [500, 502, 503]) {
    await fault({ kind: 'status', status }, a => a.status === status && a.json, false);
    await fault({ kind: 'status', status, html: true }, a => a.status === status && a.html, false);
    await fault({ kind: 'status-after', status }, a => a.status === status && a.json, true);
    await fault({ kind: 'status-after', status, html: true }, a => a.status === status && a.html, true);
  }
  await fault({ kind: 'reset-before' }, broken, false);
  await fault({ kind: 'reset-request' }, broken, false);
  await fault({ kind: 'reset-answer' }, broken, true);
  await fault({ kind: 'reset-after' }, broken, true);
  await fault({ kind: 'truncated' }, broken, true);
  await fault({ kind: 'malformed' }, a => a.status === 200 && !a.json, true);
  await fault({ kind: 'trickle', ms: 200 }, a => a.status === 200 && a.json, true);
  await fault({ kind: 'slow', ms: 100 }, a => a.status === 200, true);
  await fault({ kind: 'slow-answer', ms: 100 }, a => a.status === 200, true);
  await fault({ kind: 'status', status: 503, body: 'INSERT' }, a => a.status === 503, false);
  await fault({ kind: 'status', status: 503, skip: 1 }, a => a.status === 200, true);

  for (const [kind, done] of [['hang', 0], ['hang-after', 1]]) {
    const before = await count();
    await peer.control('POST', '/faults', { kind, path: '/query' });
    const impatient = fetch(`${peer.base}/accounts/${ACCOUNT}/d1/database/${id}/query`, {
      method: 'POST', headers: bearer('token-of-the-checks'), body: JSON.stringify(insert), signal: AbortSignal.timeout(300),
    });
    const error = await impatient.then(() => undefined, reason => reason);
    check(`{"kind":"${kind}"} says nothing`, error?.name === 'TimeoutError' && await count() === before + done, error);
  }

  const beforeLate = await count();
  await fault({ kind: 'reset-late', ms: 500 }, broken, false);
  await new Promise(resolve => setTimeout(resolve, 1000));
  check('the work of reset-late is done after all', await count() === beforeLate + 1);

  const beforeHeld = await count();
  await fault({ kind: 'reset-late', ms: 'held' }, broken, false);
  const { released } = await peer.control('POST', '/faults/release');
  check('held work is done when it is released', released === 1 && await count() === beforeHeld + 1);

  await peer.control('POST', '/faults', { kind: 'status', status: 502, path: '/nowhere' });
  await peer.control('POST', '/faults/add', { kind: 'status', status: 503, path: id, method: 'GET' });
  check('rules can be added', (await peer.control('GET', '/faults')).length === 2 && (await peer.api('GET', `/${id}`)).status === 503);
  const own = await peer.control('GET', `/log?path=${id}`);
  check('the log can be asked for one database', own.length > 0 && own.every(({ path }) => path.includes(id)));

  const wrong = await peer.control('POST', '/faults', { kind: 'nonsense' });
  check('an unknown kind is refused', wrong.error?.includes("unknown kind 'nonsense'"));
  const log = await peer.control('GET', '/log');
  check('the log tells the faults', log.some(({ fault: kind, status }) => kind === 'reset-after' && status === 'reset'));
  await peer.control('POST', '/clear');
  check('clear begins anew', (await peer.control('GET', '/status')).requests === 0);
});

function parses(text) {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}
