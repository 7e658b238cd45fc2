package io.github.d1maven.diff.benchmark;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.change.SchemaDiff;
import io.github.d1maven.diff.plan.Plan;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of the engine in a JVM that has been running for a while. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EngineBenchmark {
  /** How many tables the schema has. */
  @Param({"10", "100", "1000"})
  public int tables;

  private SchemaSource source;
  private Schema from;
  private Schema to;

  /** Reads both schemas. */
  @Setup
  public void read() {
    GeneratedSchemas schemas = new GeneratedSchemas(tables);
    source = source("from.sql", schemas.sql(false));
    DiffEngine engine = new DiffEngine();
    from = engine.read(source);
    to = engine.read(source("to.sql", schemas.sql(true)));
  }

  private static SchemaSource source(String name, String sql) {
    return SchemaSource.of(List.of(new SqlScript(name, sql)));
  }

  /** From text to model, with an engine that has read nothing before. */
  @Benchmark
  public Schema readSchema() {
    return new DiffEngine().read(source);
  }

  /** Comparing the models. */
  @Benchmark
  public SchemaDiff diff() {
    return new DiffEngine().diff(from, to);
  }

  /** Comparing, planning and proving. */
  @Benchmark
  public Plan plan() {
    return new DiffEngine().plan(from, to);
  }
}
