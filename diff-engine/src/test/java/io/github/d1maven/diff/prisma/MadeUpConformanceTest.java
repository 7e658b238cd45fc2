package io.github.d1maven.diff.prisma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.sql.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * 5,000 made-up datamodels, of which Prisma's own engine (6.19.3) accepts half: we accept the same
 * and make the same SQL, byte for byte. Line n of {@code made-up.txt} is the checksum of its SQL
 * for seed n, or {@code refused}.
 *
 * <p>After a change of {@link RandomDatamodel}, {@code -Dprisma.write=<folder>} writes the
 * datamodels as {@code <n>.prisma}; {@code -Dprisma.answers=<folder>} reads Prisma's answers,
 * {@code <n>/ddl.sql} if it accepts number n, and writes the checksums.
 */
class MadeUpConformanceTest {
  private static final int COUNT = 5_000;
  private static final Path ANSWERS = PrismaCase.RESOURCES.resolve("made-up.txt");
  private static final String REFUSED = "refused";

  @Test
  void ourAnswersArePrismas() throws IOException {
    write(System.getProperty("prisma.write"));
    store(System.getProperty("prisma.answers"));
    List<String> answers = Files.readAllLines(ANSWERS);
    List<String> differences = new ArrayList<>();
    for (int seed = 0; seed < COUNT; seed++) {
      String text = RandomDatamodel.of(seed);
      String ours = answer(text);
      if (!ours.equals(answers.get(seed))) {
        differences.add("seed " + seed + ": " + ours + "\n" + text);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(answers).hasSize(COUNT);
    assertThat(answers).filteredOn(answer -> !answer.equals(REFUSED)).hasSizeGreaterThan(COUNT / 2);
  }

  private static String answer(String text) {
    try {
      return checksum(PrismaSchema.toSql(List.of(new SqlScript("schema.prisma", text))).text());
    } catch (PrismaSchemaException e) {
      return REFUSED;
    }
  }

  private static String checksum(String sql) {
    CRC32 checksum = new CRC32();
    checksum.update(sql.strip().getBytes(UTF_8));
    return Long.toHexString(checksum.getValue());
  }

  private static void write(@Nullable String folder) throws IOException {
    for (int seed = 0; folder != null && seed < COUNT; seed++) {
      Files.writeString(Path.of(folder, seed + ".prisma"), RandomDatamodel.of(seed));
    }
  }

  private static void store(@Nullable String folder) throws IOException {
    if (folder == null) {
      return;
    }
    List<String> answers = new ArrayList<>();
    for (int seed = 0; seed < COUNT; seed++) {
      Path sql = Path.of(folder, String.valueOf(seed), "ddl.sql");
      answers.add(Files.exists(sql) ? checksum(Files.readString(sql)) : REFUSED);
    }
    Files.write(ANSWERS, answers);
  }
}
