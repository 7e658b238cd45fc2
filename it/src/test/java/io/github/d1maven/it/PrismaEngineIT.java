package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.prisma.PrismaCase;
import io.github.d1maven.diff.prisma.PrismaSchema;
import io.github.d1maven.diff.prisma.PrismaSchemaException;
import io.github.d1maven.diff.prisma.RandomDatamodel;
import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Prisma's own engine makes of a datamodel is what the tests of the diff engine have stored as
 * its answer, and what we make of made-up ones that nobody has stored: {@code -Psweep} makes up
 * 5,000.
 */
@NeedsNode
class PrismaEngineIT {
  private static final int MADE_UP = Boolean.getBoolean("d1.sweep") ? 5_000 : 300;

  /** Other seeds than the diff engine's own build takes. */
  private static final int FIRST = 1_000_000;

  @TempDir Path folder;

  @Test
  void thePrismaEngineStillGivesTheStoredAnswers() throws IOException {
    List<PrismaCase> cases = PrismaCase.all();
    List<Optional<String>> answers =
        PrismaEngine.ask(
            folder,
            cases.stream()
                .map(one -> new PrismaEngine.Question(one.engine(), one.files()))
                .toList());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      PrismaCase one = cases.get(i);
      Optional<String> stored = one.accepted() ? Optional.of(one.answer()) : Optional.empty();
      if (!answers.get(i).equals(stored)) {
        differences.add(one.name() + ": " + answers.get(i).orElse("refused"));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(answers).hasSize(cases.size()).hasSizeGreaterThan(700);
  }

  @Test
  void thePrismaEngineAndWeMakeTheSameOfMadeUpDatamodels() throws IOException {
    List<List<SqlScript>> datamodels =
        IntStream.range(FIRST, FIRST + MADE_UP)
            .mapToObj(seed -> List.of(new SqlScript("schema.prisma", RandomDatamodel.of(seed))))
            .toList();
    List<Optional<String>> answers =
        PrismaEngine.ask(
            folder,
            datamodels.stream()
                .map(files -> new PrismaEngine.Question(PrismaCase.STANDARD, files))
                .toList());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < MADE_UP; i++) {
      Optional<String> ours = ours(datamodels.get(i));
      if (!ours.equals(answers.get(i))) {
        differences.add("seed " + (FIRST + i) + ": " + ours + "\ninstead of\n" + answers.get(i));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(answers.stream().filter(Optional::isPresent)).hasSizeGreaterThan(MADE_UP / 3);
  }

  private static Optional<String> ours(List<SqlScript> files) {
    try {
      return Optional.of(PrismaSchema.toSql(files).text().strip());
    } catch (PrismaSchemaException e) {
      return Optional.empty();
    }
  }
}
