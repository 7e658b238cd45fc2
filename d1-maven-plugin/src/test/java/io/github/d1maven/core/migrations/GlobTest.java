package io.github.d1maven.core.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expectations are what minimatch 5.1.9, the version in wrangler, answers. */
final class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "*.sql 0001_a.sql true",
        "*.sql a/0001_a.sql false",
        "*.sql .hidden.sql false",
        "*.sql .sql false",
        ".*.sql .hidden.sql true",
        "*.sql a.SQL false",
        "*/migration.sql 0001_a/migration.sql true",
        "*/migration.sql migration.sql false",
        "**/*.sql a.sql true",
        "**/*.sql a/b/c.sql true",
        "**/*.sql .git/c.sql false",
        "a/** a/b/c true",
        "a/** a false",
        "a/**/b a/b true",
        "a/**/b a/x/y/b true",
        "** .a/b false",
        "?.sql a.sql true",
        "?.sql ab.sql false",
        "?sql .sql false",
        "[ab].sql b.sql true",
        "[!ab].sql b.sql false",
        "[^ab].sql c.sql true",
        "[a-c].sql b.sql true",
        "[]a].sql ].sql true",
        "[.]a .a false",
        "[a [a true",
        "{up,down}.sql down.sql true",
        "{up}.sql {up}.sql true",
        "{up}.sql up.sql false",
        "{a,b{c,d}}.sql bd.sql true",
        "{a/b,c}.sql a/b.sql true",
        "a.b aXb false",
        "a**b axyb true",
        "(a|b) a false",
      })
  void matchesAsWranglerDoes(String pattern, String file, boolean expected) {
    assertThat(Glob.of(pattern).matches(file)).isEqualTo(expected);
  }

  @Test
  void reachesOnlyFoldersInWhichAFileCanMatch() {
    assertThat(Glob.of("*/*.sql").reaches("a")).isTrue();
    assertThat(Glob.of("*/*.sql").reaches("a/b")).isFalse();
    assertThat(Glob.of("x/*.sql").reaches("node_modules")).isFalse();
    assertThat(Glob.of("x/**/*.sql").reaches("x/y/z")).isTrue();
    assertThat(Glob.of("**").reaches(".git")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+(a|b).sql", "!(a).sql", "!a.sql", "#a.sql", "{1..3}.sql", "[z-a].sql"})
  void whatIsNotUnderstoodIsRefused(String pattern) {
    assertThatThrownBy(() -> Glob.of(pattern))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            the pattern %s is not supported
              cause: only *, **, ?, [a-z] and {a,b} are supported"""
                .formatted(pattern));
  }
}
