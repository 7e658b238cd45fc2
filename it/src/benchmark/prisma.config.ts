// Prisma's schema engine as WebAssembly, which comes with the npm package. It wants an adapter,
// although comparing two files opens no database.
import { PrismaLibSQL } from "@prisma/adapter-libsql";

export default {
  experimental: { adapter: true },
  engine: "js",
  schema: process.env.BENCHMARK_SCHEMA,
  adapter: async () => new PrismaLibSQL({ url: ":memory:" }),
};
