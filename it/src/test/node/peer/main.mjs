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
const port = Number(values.port);
if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
  fail(`--port ${values.port} is not a port: give 0 for a free one`);
}
if (token === '') {
  fail('PEER_TOKEN is not set: set it to the API token that the peer accepts');
}
if (!/^[0-9a-f]{32}$/.test(account)) {
  fail('PEER_ACCOUNT is not an account id: give 32 hexadecimal digits');
}

const directory = mkdtempSync(join(tmpdir(), 'd1-peer-'));
// Also when Miniflare, which listens for signals itself, ends the process first.
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
const engine = await Engine.start(directory);
const databases = new Databases(engine, directory);
const server = await startServer({
  port,
  account,
  tokens: { edit: token, read: process.env.PEER_READ_TOKEN },
  databases,
});
const taken = server.address().port;
const origin = `http://127.0.0.1:${taken}`;
console.log(`READY ${JSON.stringify({ port: taken, base: `${origin}/client/v4`, control: `${origin}/__control` })}`);

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
  process.exit(0);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
