// Starts the peer: `node peer/main.mjs --port 0`. Prints one READY line, and stops when stdin closes or on SIGTERM.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Databases } from './databases.mjs';
import { Engine } from './engine.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const token = process.env.PEER_TOKEN ?? '';
const account = process.env.PEER_ACCOUNT ?? '';
if (token === '') {
  fail('PEER_TOKEN is not set: give the API token that the peer shall accept');
}
if (!/^[0-9a-f]{32}$/.test(account)) {
  fail('PEER_ACCOUNT is not an account id: give 32 hexadecimal digits');
}

const directory = mkdtempSync(join(tmpdir(), 'd1-peer-'));
const engine = await Engine.start(directory);
const databases = new Databases(engine, directory);
const server = await startServer({
  port: Number(values.port),
  account,
  tokens: { edit: token, read: process.env.PEER_READ_TOKEN },
  databases,
});
const { port } = server.address();
const origin = `http://127.0.0.1:${port}`;
console.log(`READY ${JSON.stringify({ port, base: `${origin}/client/v4`, control: `${origin}/__control` })}`);

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();

let stopping = false;
async function stop() {
  if (stopping) {
    return;
  }
  stopping = true;
  setTimeout(() => process.exit(1), 5_000).unref();
  server.close();
  server.closeAllConnections();
  databases.close();
  await engine.stop();
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
