// node compare.mjs [tables ...]: whole commands on the same change, in turn, RUNS times (7).
// Prints the medians of wall and processor seconds. Needs bash, sqlite3 and java, the built
// diff-engine/target/d1-diff.jar, and `npm ci --ignore-scripts` here.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");
const jar = path.join(root, "diff-engine/target/d1-diff.jar");
const generator = path.join(
  root,
  "diff-engine/src/jmh/java/io/github/d1maven/diff/benchmark/GeneratedSchemas.java",
);
const runs = Number(process.env.RUNS ?? 7);
const sizes = process.argv.slice(2);
const module = (file) => path.join(here, "node_modules", file);

function time(command, expected, env = {}) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1';
  const run = spawnSync("bash", ["-c", script, "-", ...command], {
    cwd: here,
    env: { ...process.env, NO_COLOR: "1", LC_ALL: "C", CHECKPOINT_DISABLE: "1", ...env },
    encoding: "utf8",
  });
  if (run.status !== expected) {
    throw new Error(`exit ${run.status}: ${command.join(" ")}`);
  }
  const [wall, user, system] = run.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system };
}

function drizzle(schema, out) {
  const options = ["--dialect=sqlite", `--schema=${schema}`, `--out=${out}`];
  return [process.execPath, module("drizzle-kit/bin.cjs"), "generate", ...options];
}

function contenders(folder) {
  const file = (name) => path.join(folder, name);
  const relative = (name) => path.relative(here, file(name));
  const load = (name) => `sqlite3 :memory: '.read ${file(name)}'`;
  return {
    "d1-diff.jar": {
      command: ["java", "-jar", jar, file("from.sql"), file("to.sql")],
      expected: 2,
    },
    "d1-diff.jar, Prisma": {
      command: ["java", "-jar", jar, file("from.prisma"), file("to.prisma")],
      expected: 2,
    },
    "SQLite loading both": {
      command: ["sh", "-c", `${load("from.sql")} && ${load("to.sql")}`],
    },
    "prisma migrate diff": {
      command: [
        ...[process.execPath, module("prisma/build/index.js"), "migrate", "diff", "--script"],
        ...["--from-schema-datamodel", file("from.prisma")],
        ...["--to-schema-datamodel", file("to.prisma")],
      ],
      env: { BENCHMARK_SCHEMA: file("from.prisma") },
    },
    "drizzle-kit generate": {
      before: () => {
        rmSync(file("drizzle"), { recursive: true, force: true });
        cpSync(file("drizzle-from"), file("drizzle"), { recursive: true });
      },
      command: drizzle(relative("to.ts"), relative("drizzle")),
    },
  };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const size of sizes.length > 0 ? sizes : ["10", "50", "100", "1000", "3000"]) {
  // In a folder of this package, so that to.ts finds drizzle-orm.
  const folder = path.join(here, "target", size);
  rmSync(folder, { recursive: true, force: true });
  time(["java", generator, size, folder], 0);
  const near = (name) => path.relative(here, path.join(folder, name));
  time(drizzle(near("from.ts"), near("drizzle-from")), 0);
  const results = new Map();
  for (let run = 0; run <= runs; run++) {
    for (const [name, contender] of Object.entries(contenders(folder))) {
      contender.before?.();
      const result = time(contender.command, contender.expected ?? 0, contender.env);
      if (run > 0) {
        results.set(name, [...(results.get(name) ?? []), result]);
      }
    }
  }
  console.log(`${size} tables`);
  for (const [name, times] of results) {
    const wall = median(times.map((t) => t.wall)).toFixed(2);
    const cpu = median(times.map((t) => t.cpu)).toFixed(2);
    console.log(`  ${name.padEnd(22)} wall ${wall.padStart(7)} s   cpu ${cpu.padStart(7)} s`);
  }
}
