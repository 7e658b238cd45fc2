// What both check programs share: a started peer, its API, and one printed line per check.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const HERE = dirname(fileURLToPath(import.meta.url));
export const NODE = join(HERE, 'node_modules/node/bin/node');
export const ACCOUNT = '0123456789abcdef0123456789abcdef';
export const TOKEN = 'token-of-the-checks';
export const READ_TOKEN = 'read-token-of-the-checks';

let failures = 0;

/** Starts the peer, runs the checks against it, stops it, and sets the exit code. */
export async function run(checks) {
  const child = spawn(NODE, ['--disable-warning=ExperimentalWarning', join(HERE, 'peer/main.mjs'), '--port', '0'], {
    env: { ...process.env, PEER_TOKEN: TOKEN, PEER_READ_TOKEN: READ_TOKEN, PEER_ACCOUNT: ACCOUNT },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    await checks(new Peer(await ready(child)));
  } catch (error) {
    check(`the run ends: ${error.stack}`, false);
  } finally {
    child.stdin.end();
    await new Promise(resolve => (child.exitCode === null ? child.once('exit', resolve) : resolve()));
    check('the peer stops when its stdin closes', child.exitCode === 0);
  }
  console.log(failures === 0 ? 'All checks passed.' : `${failures} checks failed.`);
  process.exitCode = failures === 0 ? 0 : 1;
}

export function check(what, passed, details) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${what}`);
  if (!passed) {
    failures++;
    if (details !== undefined) {
      console.log(String(details).replace(/^/gm, '     | '));
    }
  }
}

export function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

class Peer {
  constructor({ base, control }) {
    this.base = base;
    this.controlUrl = control;
  }

  api(method, path, body, headers = {}) {
    return fetch(`${this.base}/accounts/${ACCOUNT}/d1/database${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
  }

  async control(method, path, body) {
    return (await fetch(this.controlUrl + path, { method, body: body && JSON.stringify(body) })).json();
  }

  async query(id, sql) {
    const answer = await (await this.api('POST', `/${id}/raw`, { sql })).json();
    if (!answer.success) {
      throw new Error(`${sql}: ${answer.errors[0].message}`);
    }
    return answer.result;
  }

  async rows(id, sql) {
    return (await this.query(id, sql)).at(-1).results.rows;
  }
}

function ready(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the peer was not ready after 30 s')), 30_000);
    child.once('exit', code => reject(new Error(`the peer ended with ${code} before it was ready`)));
    child.once('error', reject);
    createInterface({ input: child.stdout }).on('line', line => {
      if (line.startsWith('READY ')) {
        clearTimeout(timer);
        resolve(JSON.parse(line.slice('READY '.length)));
      }
    });
  });
}
