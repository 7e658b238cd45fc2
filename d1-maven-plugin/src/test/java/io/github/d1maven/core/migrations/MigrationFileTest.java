package io.github.d1maven.core.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationFileTest {

  @TempDir Path dir;

  @Test
  void textDropsTheByteOrderMarkAndKeepsLineEnds() throws IOException {
    assertThat(file("\uFEFFSELECT 'ü🙂';\r\nSELECT 2;\n").text())
        .isEqualTo("SELECT 'ü🙂';\r\nSELECT 2;\n");
    assertThat(file("").text()).isEmpty();
    assertThat(file("\uFEFF").text()).isEmpty();
  }

  @Test
  void textThatIsNotUtf8IsRefusedWithItsPlace() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("SELECT 'ü';\nSELECT '".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes("';\n".getBytes(StandardCharsets.UTF_8));
    Path path = Files.write(dir.resolve("0001_a.sql"), bytes.toByteArray());
    assertThatThrownBy(() -> new MigrationFile("0001_a.sql", path).text())
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            migration 0001_a.sql is not UTF-8 text
              --> $path
              cause: byte 0xE9 at offset 21, line 2
              help:  save the file as UTF-8"""
                .replace("$path", path.toString()));
  }

  @Test
  void textCutOffInsideACharacterIsRefused() throws IOException {
    Path path = Files.write(dir.resolve("0001_a.sql"), new byte[] {'a', (byte) 0xC3});
    assertThatThrownBy(() -> new MigrationFile("0001_a.sql", path).text())
        .hasMessageContaining("byte 0xC3 at offset 1, line 1");
  }

  @Test
  void numberIsReadAsWranglerReadsIt() {
    assertThat(number("0003_c.sql")).hasValue(3);
    assertThat(number("12abc.sql")).hasValue(12);
    assertThat(number("0007/migration.sql")).hasValue(7);
    assertThat(number("-1_a.sql")).hasValue(-1);
    assertThat(number(" 5.sql")).hasValue(5);
    assertThat(number("foo.sql")).isEmpty();
    assertThat(number("_1.sql")).isEmpty();
    assertThat(number("a/1.sql")).isEmpty();
    assertThat(number("٣.sql")).isEmpty();
  }

  private static OptionalLong number(String name) {
    return new MigrationFile(name, Path.of(name)).number();
  }

  private MigrationFile file(String text) throws IOException {
    return new MigrationFile("0001_a.sql", Files.writeString(dir.resolve("0001_a.sql"), text));
  }
}
