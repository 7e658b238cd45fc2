package io.github.d1maven.diff.prisma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the author of a wrong datamodel reads, for each one that Prisma refuses. {@code
 * -Dgolden.update=true} writes the reports anew.
 */
class ReportTest {
  private static final Path REPORTS = PrismaCase.RESOURCES.resolve("reports.txt");

  @Test
  void theReportsAreTheOnesWritten() throws IOException {
    StringBuilder actual = new StringBuilder();
    ConformanceTest.all()
        .filter(PrismaCase::isRefused)
        .forEach(one -> actual.append("==== " + one + "\n" + one.ours() + "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(REPORTS, actual);
    }
    assertThat(actual.toString()).isEqualTo(PrismaCase.read(REPORTS));
  }
}
