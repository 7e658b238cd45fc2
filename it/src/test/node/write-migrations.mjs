// node write-migrations.mjs JOBS ANSWERS
//
// JOBS: a JSON list of { from, to }: the SQL of two schemas.
// ANSWERS: a JSON list of { "drizzle-kit": …, "prisma": … }: the migration from one to the other that each tool writes
// after it has read both from databases, as { sql } or { refused: why }.
// When drizzle-kit asks whether something was renamed it gets its default answer: no.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

const MODULES = path.join(import.meta.dirname, "node_modules");
const require = createRequire(import.meta.url);
const { bindMigrationAwareSqlAdapterFactory } = require("@prisma/driver-adapter-utils");
const { PrismaLibSQL } = require("@prisma/adapter-libsql");

const DATASOURCE = 'datasource db {\n  provider = "sqlite"\n  url = "file:x"\n}\n';
const TERMINAL = "data:text/javascript," + encodeURIComponent(`
  for (const stream of [process.stdin, process.stdout]) stream.isTTY = true;
  process.stdin.setRawMode = () => process.stdin;
`);

const lines = (text) => text.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, "").split("\n").map((line) => line.trim()).filter(Boolean);
const firstLine = (text) => lines(text)[0] ?? "";

function makeDatabase(file, sql) {
  const database = new DatabaseSync(file, { enableDoubleQuotedStringLiterals: true });
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** Runs drizzle-kit and returns its errors; every question is answered with Enter. */
function drizzleKit(folder, args) {
  const script = path.join(MODULES, "drizzle-kit", "bin.cjs");
  const asks = args[0] === "generate";
  const child = spawn(process.execPath, [...(asks ? ["--import", TERMINAL] : []), script, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: [asks ? "pipe" : "ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data) => {
    output += data;
    if (asks && /SQL migration file|No schema changes/.test(output)) end();
  });
  child.stderr.on("data", (data) => (output += data));
  child.stdin?.on("error", () => {});
  const enter = setInterval(() => child.stdin?.write("\r"), 100);
  const limit = setTimeout(() => child.kill(), 300_000);
  // Once it has asked, it does not end before its input does.
  const end = () => {
    clearInterval(enter);
    child.stdin?.end();
  };
  return new Promise((resolve) =>
    child.on("close", (status) => {
      end();
      clearTimeout(limit);
      resolve({ status, output });
    }),
  );
}

const whatFailed = (output) => lines(output).find((line) => /error|failed|could not/i.test(line)) ?? "it gives no reason";

async function drizzle(folder) {
  for (const side of ["from", "to"]) {
    const { status, output } = await drizzleKit(folder, [
      "pull", "--dialect=sqlite", `--url=file:${path.join(folder, side + ".db")}`, `--out=${side}`,
    ]);
    if (status !== 0) return { refused: `it cannot read the ${side === "from" ? "old" : "new"} schema: ${whatFailed(output)}` };
  }
  const before = new Set(readdirSync(path.join(folder, "from")));
  const { status, output } = await drizzleKit(folder, [
    "generate", "--dialect=sqlite", "--schema=to/schema.ts", "--out=from",
  ]);
  const written = readdirSync(path.join(folder, "from")).filter((name) => name.endsWith(".sql") && !before.has(name));
  if (written.length === 1) return { sql: readFileSync(path.join(folder, "from", written[0]), "utf8") };
  if (status === 0 && output.includes("No schema changes")) return { sql: "" };
  return { refused: `it cannot use what it has read: ${whatFailed(output)}` };
}

async function loadPrisma() {
  const folder = path.join(MODULES, "schema-engine-6193");
  const glue = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href + `?${Math.random()}`);
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return (file) =>
    glue.SchemaEngine.new(
      { datamodels: undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new PrismaLibSQL({ url: `file:${file}` })),
    );
}

let openPrisma;

async function prisma(folder) {
  const files = [{ path: "schema.prisma", content: DATASOURCE }];
  try {
    openPrisma ??= await loadPrisma();
    const to = await openPrisma(path.join(folder, "to.db"));
    const read = await to.introspect({
      schema: { files }, baseDirectoryPath: folder, force: true, compositeTypeDepth: -1, namespaces: null,
    });
    const from = await openPrisma(path.join(folder, "from.db"));
    const result = await from.diff({
      from: { tag: "schemaDatasource", files, configDir: folder },
      to: { tag: "schemaDatamodel", files: read.schema.files },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return { sql: result.stdout.replace("-- This is an empty migration.", "").trim() };
  } catch (e) {
    // A panic leaves the module unusable.
    if (e instanceof WebAssembly.RuntimeError || /panick?ed|unreachable/i.test(String(e))) openPrisma = undefined;
    return { refused: firstLine(String(e.message ?? e)) };
  }
}

async function answer(job, root, number) {
  const folder = path.join(root, String(number));
  mkdirSync(folder);
  for (const side of ["from", "to"]) makeDatabase(path.join(folder, `${side}.db`), job[side]);
  return { "drizzle-kit": await drizzle(folder), prisma: await prisma(folder) };
}

const [input, output] = process.argv.slice(2);
const jobs = JSON.parse(readFileSync(input, "utf8"));
const root = mkdtempSync(path.join(tmpdir(), "write-migrations-"));
symlinkSync(MODULES, path.join(root, "node_modules"));
const answers = [];
let next = 0;
async function work() {
  while (next < jobs.length) {
    const number = next++;
    try {
      answers[number] = await answer(jobs[number], root, number);
    } catch (e) {
      const refused = firstLine(String(e.message ?? e));
      answers[number] = { "drizzle-kit": { refused }, prisma: { refused } };
    }
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
rmSync(root, { recursive: true, force: true });
writeFileSync(output, JSON.stringify(answers, null, 1));
process.exit(0);
