package io.github.d1maven.diff.change;

import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.NotNull;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares two tables of one name. What does not count: the order of columns and constraints, where
 * a constraint is written, the names of constraints, DEFAULT NULL, COLLATE BINARY, and how any of
 * it is spelled.
 */
public final class TableDiffer {
  private static final Identifier BINARY = new Identifier("BINARY");

  private final Table from;
  private final Table to;
  private final List<TableChange> changes = new ArrayList<>();

  private TableDiffer(Table from, Table to) {
    this.from = from;
    this.to = to;
  }

  /** The differences, none if the tables mean the same. */
  public static List<TableChange> diff(Table from, Table to) {
    TableDiffer differ = new TableDiffer(from, to);
    differ.columns();
    differ.constraints();
    return List.copyOf(differ.changes);
  }

  private void columns() {
    for (Column column : to.columns()) {
      Optional<Column> before = from.column(column.name());
      if (before.isEmpty()) {
        changes.add(new TableChange.AddColumn(column));
      } else {
        Set<ColumnAspect> aspects = aspects(before.get(), column);
        if (!aspects.isEmpty()) {
          changes.add(new TableChange.ModifyColumn(before.get(), column, aspects));
        }
      }
    }
    for (Column column : from.columns()) {
      if (to.column(column.name()).isEmpty()) {
        changes.add(new TableChange.DropColumn(column));
      }
    }
  }

  private Set<ColumnAspect> aspects(Column a, Column b) {
    Set<ColumnAspect> aspects = EnumSet.noneOf(ColumnAspect.class);
    if (!Identifier.fold(a.type()).equals(Identifier.fold(b.type()))) {
      aspects.add(ColumnAspect.TYPE);
    }
    if (!Objects.equals(conflict(from, a), conflict(to, b))) {
      aspects.add(ColumnAspect.NOT_NULL);
    }
    if (!Objects.equals(normal(a.defaultValue()), normal(b.defaultValue()))) {
      aspects.add(ColumnAspect.DEFAULT);
    }
    if (!collation(a).equals(collation(b))) {
      aspects.add(ColumnAspect.COLLATION);
    }
    if (!Objects.equals(a.generated(), b.generated())) {
      aspects.add(ColumnAspect.GENERATED);
    }
    return aspects;
  }

  /** NOT NULL where it means something: a rowid alias and a WITHOUT ROWID key never hold NULL. */
  private static @Nullable Object conflict(Table table, Column column) {
    PrimaryKey key = table.primaryKey();
    boolean implied =
        column.name().equals(table.rowidAlias().orElse(null))
            || (table.options().withoutRowid()
                && key != null
                && key.columns().contains(column.name()));
    NotNull notNull = column.notNull();
    return implied ? "implied" : notNull == null ? null : notNull.onConflict();
  }

  private static @Nullable String normal(@Nullable Default value) {
    return value == null || value.isNull() ? null : value.normal();
  }

  private static Identifier collation(Column column) {
    Identifier collation = column.collation();
    return collation == null ? BINARY : collation;
  }

  private void constraints() {
    if (!meaning(from, from.primaryKey()).equals(meaning(to, to.primaryKey()))) {
      changes.add(new TableChange.ChangePrimaryKey(from.primaryKey(), to.primaryKey()));
    }
    compare(
        from.uniques(),
        to.uniques(),
        TableDiffer::meaning,
        TableChange.AddUnique::new,
        TableChange.DropUnique::new);
    compare(
        from.foreignKeys(),
        to.foreignKeys(),
        TableDiffer::meaning,
        TableChange.AddForeignKey::new,
        TableChange.DropForeignKey::new);
    compare(
        from.checks(),
        to.checks(),
        (table, check) -> check.expression().normal(),
        TableChange.AddCheck::new,
        TableChange.DropCheck::new);
    if (from.options().strict() != to.options().strict()
        || from.options().withoutRowid() != to.options().withoutRowid()) {
      changes.add(new TableChange.ChangeOptions(from.options(), to.options()));
    }
  }

  private <T> void compare(
      List<T> before,
      List<T> after,
      BiFunction<Table, T, String> meaning,
      Function<T, TableChange> add,
      Function<T, TableChange> drop) {
    Set<String> old = new HashSet<>();
    Set<String> now = new HashSet<>();
    for (T constraint : before) {
      old.add(meaning.apply(from, constraint));
    }
    for (T constraint : after) {
      String text = meaning.apply(to, constraint);
      now.add(text);
      if (!old.contains(text)) {
        changes.add(add.apply(constraint));
      }
    }
    for (T constraint : before) {
      if (!now.contains(meaning.apply(from, constraint))) {
        changes.add(drop.apply(constraint));
      }
    }
  }

  private static String meaning(Table table, @Nullable PrimaryKey key) {
    return key == null
        ? ""
        : parts(table, key.parts())
            + key.onConflict()
            + (key.autoincrement() ? " autoincrement" : "")
            + (key.inlineDescending() ? " no alias" : "");
  }

  private static String meaning(Table table, UniqueConstraint unique) {
    return parts(table, unique.parts()) + unique.onConflict();
  }

  /** The parts without a collation that is the column's own. */
  private static String parts(Table table, List<KeyPart> parts) {
    StringBuilder text = new StringBuilder();
    for (KeyPart part : parts) {
      Identifier collation = isOwn(table, part) ? null : part.collation();
      text.append(normal(part.column()))
          .append(collation == null ? "" : " COLLATE " + normal(collation))
          .append(part.descending() ? " DESC, " : ", ");
    }
    return text.toString();
  }

  private static boolean isOwn(Table table, KeyPart part) {
    Optional<Column> column = table.column(part.column());
    return column.isPresent() && collation(column.get()).equals(part.collation());
  }

  private static String meaning(Table table, ForeignKey key) {
    return normal(key.columns())
        + " REFERENCES "
        + normal(key.referencedTable())
        + normal(key.referencedColumns())
        + key.onDelete()
        + key.onUpdate()
        + (key.deferred() ? " deferred" : "");
  }

  private static String normal(List<Identifier> columns) {
    StringBuilder text = new StringBuilder("(");
    for (Identifier column : columns) {
      text.append(normal(column)).append(", ");
    }
    return text.append(") ").toString();
  }

  /** A name so that it is the same text in every spelling, and apart from what is around it. */
  private static String normal(Identifier name) {
    return new Identifier(name.key()).quoted();
  }
}
