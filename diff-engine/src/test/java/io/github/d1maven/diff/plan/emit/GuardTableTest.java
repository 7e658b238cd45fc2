package io.github.d1maven.diff.plan.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.diff.limits.D1Limits;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.sql.Identifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTableTest {
  @Test
  void thereIsAnotherGuardWhereOneIsFull() {
    Guards guards = new Guards(new TemporaryNames(Set.of(), Schema.empty()), true);
    GuardTable first = guards.withRoomFor(60);
    for (int i = 0; i < 60; i++) {
      first.remember("rows");
    }
    assertThat(guards.withRoomFor(D1Limits.COLUMNS - 60)).isSameAs(first);
    assertThat(guards.withRoomFor(D1Limits.COLUMNS - 59)).isNotSameAs(first);
    assertThat(guards.begin()).hasSize(2);
  }

  @Test
  void aGuardHasNoMoreColumnsThanD1Allows() {
    GuardTable table = new GuardTable(new Identifier("g"));
    assertThat(table.hasRoomFor(D1Limits.COLUMNS)).isTrue();
    assertThat(table.hasRoomFor(D1Limits.COLUMNS + 1)).isFalse();
    assertThat(table.remember("rows").name()).isEqualTo("rows");
    assertThat(table.remember("rows").name()).isEqualTo("rows 2");
    assertThat(table.remember("rows").name()).isEqualTo("rows 3");
    assertThat(table.check("no row is lost", "= 0").name()).isEqualTo("c1");
    assertThat(table.hasRoomFor(D1Limits.COLUMNS - 4)).isTrue();
    assertThat(table.hasRoomFor(D1Limits.COLUMNS - 3)).isFalse();
  }
}
