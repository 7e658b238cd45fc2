// Runs unmodified wrangler in many folders, one after the other in one process, because most of its time is its start:
//   node wrangler-in-turn.mjs <folder>… -- <wrangler's arguments>
// Prints a JSON array of what each run printed, {folder, status, text}.
import Module from 'node:module';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('node_modules/wrangler/wrangler-dist/cli.js', import.meta.url));
const dashes = process.argv.indexOf('--');
const folders = process.argv.slice(2, dashes);
const args = process.argv.slice(dashes + 1);
const print = process.stdout.write.bind(process.stdout);
const runs = [];
let text = '';

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk, encoding, done) => {
    text += chunk;
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
}
process.exit = status => { process.exitCode = status ?? process.exitCode; };
process.setMaxListeners(0); // each run adds its own
process.on('beforeExit', next); // wrangler is done when nothing is left to wait for
next();

function next() {
  if (runs.length > 0 && runs.at(-1).text === undefined) {
    Object.assign(runs.at(-1), { status: process.exitCode ?? 0, text });
  }
  if (runs.length === folders.length) {
    process.exitCode = 0;
    print(JSON.stringify(runs));
    process.off('beforeExit', next);
    return;
  }
  text = '';
  process.exitCode = undefined;
  const folder = folders[runs.length];
  runs.push({ folder });
  process.chdir(folder);
  process.argv = [process.execPath, CLI, ...args];
  delete Module._cache[CLI]; // what it depends on stays
  Module._load(CLI, null, true);
}
