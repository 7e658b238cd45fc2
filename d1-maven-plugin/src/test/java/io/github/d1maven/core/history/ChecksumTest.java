package io.github.d1maven.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChecksumTest {

  @Test
  void itIsTheSha256OfTheTextInUtf8() {
    // printf 'SELECT 1;\n' | sha256sum
    assertThat(Checksum.of("SELECT 1;\n"))
        .isEqualTo("b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd");
  }

  @Test
  void lineEndsAndByteOrderMarkDoNotCount() {
    String unix = Checksum.of("SELECT '\u00e9';\n\nSELECT 2;\n");
    assertThat(Checksum.of("\uFEFFSELECT '\u00e9';\r\n\r\nSELECT 2;\r\n")).isEqualTo(unix);
    assertThat(Checksum.of("SELECT '\u00e9';\r\rSELECT 2;\r")).isEqualTo(unix);
  }

  @Test
  void everythingElseCounts() {
    assertThat(Checksum.of("SELECT 1;")).isNotEqualTo(Checksum.of("SELECT 1;\n"));
    assertThat(Checksum.of("SELECT 1; ")).isNotEqualTo(Checksum.of("SELECT 1;"));
  }
}
