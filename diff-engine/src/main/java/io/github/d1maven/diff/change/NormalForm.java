package io.github.d1maven.diff.change;

import io.github.d1maven.diff.schema.Check;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ColumnType;
import io.github.d1maven.diff.schema.Default;
import io.github.d1maven.diff.schema.ForeignKey;
import io.github.d1maven.diff.schema.Index;
import io.github.d1maven.diff.schema.KeyPart;
import io.github.d1maven.diff.schema.NotNull;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.Trigger;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.schema.View;
import io.github.d1maven.diff.schema.VirtualTable;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Model values without what does not count as a difference: the author's text, names of
 * constraints, where a constraint is written, and clauses that state a default. Two values mean the
 * same if and only if their normal forms are equal.
 *
 * <p>Every form is made by the constructor of its record: a component that is added to the model
 * does not compile until it has a place here, and makes a difference unless it is left out.
 */
final class NormalForm {
  private static final Identifier BINARY = new Identifier("BINARY");
  private static final String NO_TEXT = "";

  private NormalForm() {}

  static Index of(Index index) {
    return new Index(
        index.name(), index.table(), index.unique(), index.parts(), index.where(), NO_TEXT);
  }

  static View of(View view) {
    return new View(view.name(), view.definition(), NO_TEXT);
  }

  static Trigger of(Trigger trigger) {
    return new Trigger(trigger.name(), trigger.on(), trigger.definition(), NO_TEXT);
  }

  static VirtualTable of(VirtualTable table) {
    return new VirtualTable(table.name(), table.module(), List.of(), table.definition(), NO_TEXT);
  }

  /** Returns a table without its columns and constraints, which are compared one by one. */
  static Table withoutParts(Table table) {
    return new Table(
        table.name(), List.of(), null, List.of(), List.of(), List.of(), table.options(), NO_TEXT);
  }

  static Column of(Table table, Column column) {
    return new Column(
        column.name(),
        new ColumnType(column.type().normal(), NO_TEXT),
        notNull(table, column),
        defaultValue(column.defaultValue()),
        BINARY.equals(column.collation()) ? null : column.collation(),
        column.generated(),
        NO_TEXT);
  }

  /** NULL in a rowid alias <a href="https://www.sqlite.org/autoinc.html">asks for a number</a>. */
  private static @Nullable NotNull notNull(Table table, Column column) {
    NotNull notNull = table.notNullOf(column);
    boolean alias = table.rowidAlias().filter(column.name()::equals).isPresent();
    return alias || notNull == null ? null : new NotNull(null, notNull.onConflict());
  }

  private static @Nullable Default defaultValue(@Nullable Default value) {
    return value == null || value.isNull() ? null : value;
  }

  static @Nullable PrimaryKey of(Table table, @Nullable PrimaryKey key) {
    return key == null
        ? null
        : new PrimaryKey(
            null,
            of(table, key.parts()),
            key.onConflict(),
            key.autoincrement(),
            key.inlineDescending());
  }

  static UniqueConstraint of(Table table, UniqueConstraint unique) {
    return new UniqueConstraint(null, of(table, unique.parts()), unique.onConflict());
  }

  /** Returns the parts without a collation that is the column's own. */
  private static List<KeyPart> of(Table table, List<KeyPart> parts) {
    return parts.stream()
        .map(
            part ->
                new KeyPart(
                    part.column(),
                    table.collationOf(part).equals(table.collationOf(part.column()))
                        ? null
                        : part.collation(),
                    part.descending()))
        .toList();
  }

  /** Returns a key with its pairs of columns sorted: their order means nothing. */
  static ForeignKey of(ForeignKey key) {
    ForeignKey sorted = key.ordered(List.of());
    return of(sorted, sorted.referencedColumns());
  }

  /** A key that names no columns where it refers to the primary key of its parent. */
  static ForeignKey of(ForeignKey key, Schema schema) {
    List<Identifier> primary =
        schema.primaryKeyOf(key.referencedTable()).map(PrimaryKey::columns).orElse(List.of());
    ForeignKey ordered = key.ordered(primary);
    boolean same = ordered.referencedColumns().equals(primary);
    return of(ordered, same ? List.of() : ordered.referencedColumns());
  }

  private static ForeignKey of(ForeignKey key, List<Identifier> referencedColumns) {
    return new ForeignKey(
        null,
        key.columns(),
        key.referencedTable(),
        referencedColumns,
        key.onDelete(),
        key.onUpdate(),
        key.deferred(),
        false);
  }

  static Check of(Check check) {
    return new Check(null, null, check.expression());
  }
}
