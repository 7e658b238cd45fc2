package io.github.d1maven.diff.prisma;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.DiffEngine;
import io.github.d1maven.diff.SchemaSource;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlTextException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Prisma's own engine makes of a datamodel is what we make of it. Its answers are stored next
 * to the datamodels; {@code differences.txt} has the datamodels where ours is another one, each
 * with the reason and our answer. {@code -Dgolden.update=true} writes our answers anew.
 */
class ConformanceTest {
  private static final Path DIFFERENCES = PrismaCase.RESOURCES.resolve("differences.txt");

  private final DiffEngine engine = new DiffEngine();

  static Stream<PrismaCase> all() {
    return PrismaCase.all().stream();
  }

  /** The statements are the same, byte for byte, and so is what is refused. */
  @Test
  void ourAnswersArePrismasExceptForThoseListed() throws IOException {
    Map<String, String> reasons = reasons();
    StringBuilder actual = new StringBuilder();
    for (PrismaCase one : all().toList()) {
      boolean same = one.accepted() ? one.ours().equals(one.answer()) : one.isRefused();
      if (!same) {
        actual
            .append("==== " + one + "\n")
            .append(reasons.getOrDefault(one.name(), "REASON MISSING"))
            .append("\n==>\n" + one.ours() + "\n");
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DIFFERENCES, actual);
    }
    assertThat(actual.toString()).isEqualTo(PrismaCase.read(DIFFERENCES));
    assertThat(actual.toString()).doesNotContain("REASON MISSING");
  }

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    for (String block : ("\n" + PrismaCase.read(DIFFERENCES)).split("\n==== ", -1)) {
      if (!block.isEmpty()) {
        int line = block.indexOf('\n');
        reasons.put(block.substring(0, line), block.substring(line + 1, block.indexOf("\n==>\n")));
      }
    }
    return reasons;
  }

  static Stream<PrismaCase> accepted() {
    return all().filter(PrismaCase::accepted).filter(one -> !one.isRefused());
  }

  /** Whatever the text: both make the same schema in SQLite, if Prisma's SQL is valid there. */
  @ParameterizedTest
  @MethodSource("accepted")
  void theSchemasAreEqual(PrismaCase one) {
    Schema theirs;
    try {
      theirs = engine.read(SchemaSource.of(new SqlScript("ddl.sql", one.answer())));
    } catch (SqlTextException e) {
      assertThat(reasons().containsKey(one.name()) || !isValid(one)).isTrue();
      return;
    }
    if (!reasons().containsKey(one.name())) {
      Schema ours = engine.read(SchemaSource.of(one.files()));
      assertThat(engine.differences(theirs, ours)).isEmpty();
    }
  }

  private boolean isValid(PrismaCase one) {
    try {
      engine.read(SchemaSource.of(one.files()));
      return true;
    } catch (SqlTextException e) {
      return false;
    }
  }

  /** Nothing in the model tells that a schema comes from a datamodel. */
  @ParameterizedTest
  @MethodSource("accepted")
  void theModelIsThatOfTheSameSql(PrismaCase one) {
    if (isValid(one)) {
      SqlScript written = new SqlScript("x.sql", PrismaSchema.toSql(one.files()).text());
      assertThat(engine.read(SchemaSource.of(one.files())).objects())
          .isEqualTo(new DiffEngine().read(SchemaSource.of(written)).objects());
    }
  }

  /** What we accept is valid in SQLite, or refused with a place in the datamodel. */
  @ParameterizedTest
  @MethodSource("accepted")
  void whatSqliteRefusesHasAPlaceInTheDatamodel(PrismaCase one) {
    List<String> places = new ArrayList<>();
    try {
      engine.read(SchemaSource.of(one.files()));
    } catch (SqlTextException e) {
      places.add(String.valueOf(e.problem().place()));
    }
    assertThat(places).allMatch(place -> place.matches(".*\\.prisma:\\d+:\\d+"));
  }
}
