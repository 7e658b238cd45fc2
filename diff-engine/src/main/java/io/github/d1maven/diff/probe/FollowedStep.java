package io.github.d1maven.diff.probe;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.change.SchemaDiffer;
import io.github.d1maven.diff.origin.OriginWalk;
import io.github.d1maven.diff.origin.TableOrigins;
import io.github.d1maven.diff.plan.HazardKind;
import io.github.d1maven.diff.plan.PlanRefusedException;
import io.github.d1maven.diff.plan.check.DataCheck;
import io.github.d1maven.diff.plan.check.DataChecks;
import io.github.d1maven.diff.rename.RenamePlanner;
import io.github.d1maven.diff.schema.Column;
import io.github.d1maven.diff.schema.ConflictResolution;
import io.github.d1maven.diff.schema.NotNull;
import io.github.d1maven.diff.schema.PrimaryKey;
import io.github.d1maven.diff.schema.Schema;
import io.github.d1maven.diff.schema.Table;
import io.github.d1maven.diff.schema.UniqueConstraint;
import io.github.d1maven.diff.sql.Identifier;
import io.github.d1maven.diff.sql.SqlScript;
import io.github.d1maven.diff.sql.SqlStatement;
import io.github.d1maven.diff.sql.Token;
import io.github.d1maven.diff.trial.MigrationStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A migration, what it does to names and rows, and what it requires of the rows before it. */
final class FollowedStep implements OriginWalk.Listener {
  private final MigrationStep step;
  private final TableOrigins origins;
  private final Map<String, Set<Identifier>> guards = new HashMap<>();
  private Schema renamed = Schema.empty();

  private FollowedStep(MigrationStep step, TableOrigins origins) {
    this.step = step;
    this.origins = origins;
  }

  static FollowedStep of(MigrationStep step, SqlScript first, Set<Identifier> ignored) {
    FollowedStep followed = OriginWalk.of(step, first, origins -> new FollowedStep(step, origins));
    followed.renamed = followed.rename(ignored);
    return followed;
  }

  /** A guard of the engine is the name of a CHECK; what is changed before it, it sees changed. */
  @Override
  public void changed(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size() && statement.startsWith("CREATE", "TABLE"); i++) {
      if (tokens.get(i - 1).is("CONSTRAINT") && tokens.get(i).isName()) {
        guards.put(tokens.get(i).unquoted(), origins.changed());
      }
    }
  }

  @Override
  public void changing(SqlStatement statement) {}

  @Override
  public void unclear(SqlStatement statement, String reason) {}

  private Schema rename(Set<Identifier> ignored) {
    try {
      return new RenamePlanner(ignored).rename(step.before(), step.after(), renames()).schema();
    } catch (PlanRefusedException e) {
      return Schema.empty();
    }
  }

  private List<Rename> renames() {
    List<Rename> renames = new ArrayList<>();
    for (Table table : step.after().tables()) {
      source(table.name())
          .ifPresent(
              source -> {
                if (!source.equals(table.name())) {
                  renames.add(new Rename(source, null, table.name(), null));
                }
                origins
                    .columns(table.name())
                    .forEach(
                        (column, origin) -> {
                          if (!column.equals(origin)) {
                            renames.add(new Rename(source, origin, column, null));
                          }
                        });
              });
    }
    return renames;
  }

  /**
   * Returns the table before the migration that a table after it was; empty if it is new, also if
   * it is a copy of one that stays.
   */
  private Optional<Identifier> source(Identifier table) {
    return origins
        .source(table)
        .filter(
            source ->
                source.equals(table)
                    || step.after().table(source).isEmpty()
                    || origins.source(source).filter(source::equals).isEmpty());
  }

  /** Returns where the rows of the tables of {@link #renamed} were before the migration. */
  Map<Identifier, Identifier> sources() {
    Map<Identifier, Identifier> sources = new HashMap<>();
    for (Table table : renamed.tables()) {
      sources.put(table.name(), source(table.name()).orElse(table.name()));
    }
    return sources;
  }

  SqlScript script() {
    return step.script();
  }

  Schema before() {
    return step.before();
  }

  /** Returns the schema before the migration with the names that it gives. */
  Schema renamed() {
    return renamed;
  }

  Schema after() {
    return step.after();
  }

  /**
   * Returns the tables in which rows were changed or deleted or of which rows were left out, and
   * those that were made anew.
   */
  Set<Identifier> changed() {
    Set<Identifier> changed = new HashSet<>(origins.changed());
    step.after().tables().stream()
        .map(Table::name)
        .filter(name -> origins.isMade(name) && source(name).isEmpty())
        .forEach(changed::add);
    return changed;
  }

  Set<Identifier> grown() {
    return origins.grown();
  }

  /** Returns the requirements, over the tables of {@link #renamed}. */
  List<DataCheck> checks() {
    return renamed.tables().isEmpty()
        ? List.of()
        : DataChecks.of(SchemaDiffer.diff(renamed, step.after()));
  }

  /** Returns whether the migration checks a requirement itself before it changes anything. */
  boolean isGuarded(DataCheck check) {
    return guards.containsKey(check.sentence());
  }

  /** Returns the tables that a requirement is about. */
  List<Identifier> read(DataCheck check) {
    List<Identifier> tables = new ArrayList<>();
    for (Table table : renamed.tables()) {
      boolean parent =
          check.kind() == HazardKind.FOREIGN_KEY_ON_ROWS
              && check.violations() != null
              && check.violations().mentions(table.name());
      if (parent || table.name().equals(check.table())) {
        tables.add(table.name());
      }
    }
    return tables;
  }

  /**
   * Returns why the rows before the migration say nothing about a requirement, as the migration
   * changes them first; null if they do.
   */
  @Nullable String left(DataCheck check) {
    Set<Identifier> guarded = guards.get(check.sentence());
    for (Identifier table : read(check)) {
      Set<Identifier> changed = new HashSet<>(guarded == null ? changed() : guarded);
      if (!table.equals(check.table())) {
        changed.addAll(origins.grown());
      }
      if (changed.contains(table)) {
        return "the migration changes rows of table " + table + " itself";
      }
    }
    if (guarded != null) {
      return null;
    } else if (step.after().table(check.table()).filter(FollowedStep::resolves).isPresent()) {
      return "a constraint of table " + check.table() + " leaves out or replaces rows";
    }
    return computed(check.table()).stream()
        .filter(column -> concerns(check, column))
        .findFirst()
        .map(column -> "the migration fills column " + column + " itself")
        .orElse(null);
  }

  /** Returns whether a table has a constraint that does not stop at a row that violates it. */
  private static boolean resolves(Table table) {
    return Stream.of(
            Stream.ofNullable(table.primaryKey()).map(PrimaryKey::onConflict),
            table.uniques().stream().map(UniqueConstraint::onConflict),
            table.columns().stream()
                .flatMap(c -> Stream.ofNullable(c.notNull()))
                .map(NotNull::onConflict))
        .flatMap(resolutions -> resolutions)
        .anyMatch(r -> r == ConflictResolution.IGNORE || r == ConflictResolution.REPLACE);
  }

  /** Returns whether a requirement depends on the values of a column. */
  boolean concerns(DataCheck check, Identifier column) {
    return column.equals(check.object())
        || (check.violations() != null && check.violations().mentions(column));
  }

  /** Returns the columns of a table that get values other than their old ones or their DEFAULT. */
  Set<Identifier> computed(Identifier table) {
    Set<Identifier> computed = new HashSet<>(origins.computed(table));
    Set<Identifier> copied = origins.columns(table).keySet();
    Table old = renamed.table(table).orElse(null);
    Table now = step.after().table(table).orElse(null);
    if (old != null && now != null) {
      now.columns().stream()
          .filter(column -> column.generated() == null && old.column(column.name()).isPresent())
          .map(Column::name)
          .filter(name -> !copied.contains(name))
          .forEach(computed::add);
    }
    return computed;
  }
}
