package io.github.d1maven.diff.prisma.beside;

import io.github.d1maven.diff.plan.KeptObject;
import io.github.d1maven.diff.plan.emit.ColumnText;
import io.github.d1maven.diff.problem.Place;
import io.github.d1maven.diff.schema.Affinity;
import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ColumnType;
import io.github.d1maven.diff.schema.Expression;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Generated;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a datamodel with what only the database has: CHECK, COLLATE, generated columns,
 * AUTOINCREMENT, DEFERRABLE, STRICT and WITHOUT ROWID.
 */
final class TableCompletion {
  private final Table old;
  private final Table declared;
  private final @Nullable Place place;
  private final GoneColumns gone;
  private final KeptText text;
  private @Nullable Identifier integerKey;
  private final List<String> parts = new ArrayList<>();

  private TableCompletion(Table old, Table declared, @Nullable Place place) {
    this.old = old;
    this.declared = declared;
    this.place = place;
    this.gone = GoneColumns.of(old, declared);
    this.text = new KeptText(declared);
  }

  /** Returns quickly whether a table has anything that Prisma cannot declare. */
  static boolean hasMore(Table old, Table declared) {
    return !old.checks().isEmpty()
        || !old.options().names().isEmpty()
        || (old.isAutoincrement() && !declared.isAutoincrement())
        || old.columns().stream().anyMatch(c -> c.collation() != null || c.generated() != null)
        || old.foreignKeys().stream().anyMatch(ForeignKey::deferred);
  }

  /**
   * Returns what is kept of a table, with the whole statement; empty if nothing is.
   *
   * @param old the table in the database
   * @param declared the table of the datamodel
   * @param place where the datamodel declares it
   * @throws io.github.d1maven.diff.plan.PlanRefusedException if a part cannot be kept
   */
  static Optional<KeptObject> of(Table old, Table declared, @Nullable Place place) {
    TableCompletion completion = new TableCompletion(old, declared, place);
    completion.columns();
    completion.key();
    completion.foreignKeys();
    completion.generatedColumns();
    completion.checks();
    completion.options();
    return completion.parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KeptObject("table", declared.name(), completion.parts, completion.text.sql()));
  }

  private void keep(String part) {
    parts.add(part.replaceAll("\\s+", " "));
  }

  private void columns() {
    for (Column column : declared.columns()) {
      old.column(column.name()).ifPresent(before -> column(before, column));
    }
  }

  private void column(Column before, Column column) {
    Generated generated = before.generated();
    if (generated != null) {
      String part = column.name() + " " + ColumnText.of(generated);
      require(part, generated.expression());
      text.generate(column, generated);
      keep(part);
    }
    Identifier collation = before.collation();
    if (collation != null && !collation.equals(column.effectiveCollation())) {
      text.collate(column.name(), collation);
      keep(column.name() + " COLLATE " + collation);
    }
  }

  /** A BigInt key can count if its type is INTEGER, which Prisma does not write. */
  private void key() {
    PrimaryKey key = declared.primaryKey();
    if (old.isAutoincrement() && key != null && !declared.isAutoincrement()) {
      Identifier column = key.columns().get(0);
      ColumnType type = declared.column(column).orElseThrow().type();
      boolean same = Optional.of(column).equals(old.rowidAlias()) && key.parts().size() == 1;
      if (same && type.affinity() == Affinity.INTEGER) {
        text.autoincrement(column);
        text.type(column, type, "INTEGER");
        keep(column + " INTEGER PRIMARY KEY AUTOINCREMENT");
        integerKey = column;
      }
    }
  }

  private void foreignKeys() {
    for (ForeignKey key : declared.foreignKeys()) {
      boolean deferred =
          old.foreignKeys().stream()
              .filter(ForeignKey::deferred)
              .anyMatch(
                  before ->
                      before.columns().equals(key.columns())
                          && before.referencedTable().equals(key.referencedTable()));
      if (deferred) {
        text.defer(key);
        keep("DEFERRABLE INITIALLY DEFERRED (" + Identifier.list(key.columns()) + ")");
      }
    }
  }

  private void generatedColumns() {
    for (Column column : gone.generated()) {
      String part = ColumnText.of(column);
      require(part, Objects.requireNonNull(column.generated()).expression());
      text.column(column);
      keep(part);
    }
  }

  private void checks() {
    for (Check check : old.checks()) {
      if (!gone.haveAllOf(check.expression())) {
        String constraint = ColumnText.of(check);
        require(constraint, check.expression());
        text.check(check);
        keep(constraint);
      }
    }
  }

  private void options() {
    if (old.options().withoutRowid()) {
      if (declared.primaryKey() == null) {
        throw KeptProblem.ofTable(
            "WITHOUT ROWID", declared, "such a table needs a key, and the model has none", place);
      } else if (declared.isAutoincrement()) {
        text.withoutAutoincrement(declared.primaryKey().columns().get(0));
      }
      text.option("WITHOUT ROWID");
      keep("WITHOUT ROWID");
    }
    if (old.options().strict()) {
      declared.columns().forEach(this::strictType);
      text.option("STRICT");
      keep("STRICT");
    }
  }

  private void strictType(Column column) {
    if (!StrictTypes.isStrict(column.type()) && !column.name().equals(integerKey)) {
      String type =
          old.column(column.name())
              .map(Column::type)
              .filter(before -> StrictTypes.standsFor(before, column.type()))
              .map(ColumnType::sql)
              .orElse(StrictTypes.usual(column.type()));
      text.type(column.name(), column.type(), type);
    }
  }

  private void require(String part, Expression expression) {
    gone.in(expression)
        .ifPresent(
            column -> {
              throw KeptProblem.ofTable(
                  part, declared, "it names column " + column + ", which no file declares", place);
            });
  }
}
