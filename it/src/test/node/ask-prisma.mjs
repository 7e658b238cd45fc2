// node ask-prisma.mjs CASES ANSWERS
//
// CASES: a JSON list of { engine: "6.19.3" | "7.8.0", files: [[name, text], ...] }.
// ANSWERS: a JSON list with the SQL that Prisma's schema engine makes of each, or null where it refuses it.
// Prisma 6 wants `url` in the datasource block and 7 refuses it, so it is added or taken out.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { bindMigrationAwareSqlAdapterFactory } = require("@prisma/driver-adapter-utils");
const { PrismaLibSQL } = require("@prisma/adapter-libsql");
const PACKAGES = { "6.19.3": "schema-engine-6193", "7.8.0": "schema-engine-780" };
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSQL({ url: ":memory:" }));
const engines = {};
let copies = 0;

async function open(version) {
  const folder = path.join(import.meta.dirname, "node_modules", PACKAGES[version]);
  const glue = await import(`${pathToFileURL(path.join(folder, "schema_engine_bg.js")).href}?${copies++}`);
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
}

const adapted = (text, version) =>
  text.replace(/^[ \t]*datasource\b[^\n]*\{[\s\S]*?^[ \t]*\}/gm, (block) => {
    if (version.startsWith("7")) return block.replace(/^[ \t]*(url|directUrl|shadowDatabaseUrl)[ \t]*=.*$/gm, "");
    return /^[ \t]*url[ \t]*=/m.test(block) ? block : block.replace(/\}$/, ' url = "file:x"\n}');
  });

async function answer({ engine: version, files }) {
  engines[version] ??= await open(version);
  try {
    const result = await engines[version].diff({
      from: { tag: "empty" },
      to: {
        tag: "schemaDatamodel",
        files: files.map(([name, text]) => ({ path: name, content: adapted(text, version) })),
      },
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.stdout;
  } catch (e) {
    // A panic leaves the module unusable, so the next case gets a new one.
    if (e instanceof WebAssembly.RuntimeError || /panick?ed|unreachable/i.test(String(e))) delete engines[version];
    return null;
  }
}

const [cases, answers] = process.argv.slice(2);
const given = [];
for (const one of JSON.parse(readFileSync(cases, "utf8"))) given.push(await answer(one));
writeFileSync(answers, JSON.stringify(given));
process.exit(0);
