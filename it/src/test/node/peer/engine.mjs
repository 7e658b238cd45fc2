// Real D1 databases: one workerd with a pool of them. A pool, because workerd takes no new binding while it runs.
import { createHash, createHmac } from 'node:crypto';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';

const POOL = 1000;
const UNIQUE_KEY = 'miniflare-D1DatabaseObject';
const WORKER = `export default {
  async fetch(request, env) {
    const { slot, queries } = await request.json();
    try {
      return Response.json((await env[slot].query({ queries })).results);
    } catch (error) {
      return Response.json({ error: error.message }, { status: 400 });
    }
  }
}`;

export class SqlError extends Error {}

export class Engine {
  #miniflare;
  #directory;
  #used = 0;

  static async start(directory) {
    const slots = Array.from({ length: POOL }, (_, i) => `DB${i}`);
    const miniflare = new Miniflare({
      host: '127.0.0.1',
      resourcePersistencePath: directory,
      enableDevRegistry: false,
      telemetry: { enabled: false },
      workers: [{
        config: {
          name: 'peer',
          compatibilityDate: '2025-09-01',
          compatibilityFlags: ['d1_binding_jsrpc'],
          manifest: { mainModule: 'worker.mjs', modules: { 'worker.mjs': { type: 'esm', contents: WORKER } } },
          env: Object.fromEntries(slots.map(slot => [slot, { type: 'd1', id: slot }])),
        },
      }],
    });
    await miniflare.ready;
    return new Engine(miniflare, directory);
  }

  constructor(miniflare, directory) {
    this.#miniflare = miniflare;
    this.#directory = directory;
  }

  /** An unused database of the pool, or undefined when all are used. */
  take() {
    return this.#used < POOL ? `DB${this.#used++}` : undefined;
  }

  /** Runs the queries, `[{sql, params}]`, in one transaction; each result is `{columns, rows, meta}`. */
  async query(slot, queries) {
    const started = performance.now();
    const response = await this.#miniflare.dispatchFetch('http://peer/', {
      method: 'POST',
      body: JSON.stringify({ slot, queries }),
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new SqlError(answer.error.replace(/^D1_ERROR: /, ''));
    }
    const duration = (performance.now() - started) / answer.length;
    return answer.map(({ meta, data }) => ({
      columns: data.columns,
      rows: data.rows,
      meta: { ...meta, ...place, duration, timings: { sql_duration_ms: duration } },
    }));
  }

  /** Where workerd keeps the database of a slot. */
  file(slot) {
    const key = createHash('sha256').update(UNIQUE_KEY).digest();
    const mac = data => createHmac('sha256', key).update(data).digest().subarray(0, 16);
    const id = mac(slot);
    return join(this.#directory, 'd1', UNIQUE_KEY, `${Buffer.concat([id, mac(id)]).toString('hex')}.sqlite`);
  }

  stop() {
    return this.#miniflare.dispose();
  }
}

const place = { served_by_region: 'WEUR', served_by_colo: 'AMS' };
