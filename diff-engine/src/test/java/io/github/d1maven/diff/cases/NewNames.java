package io.github.d1maven.diff.cases;

import io.github.d1maven.diff.change.Rename;
import io.github.d1maven.diff.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Under which names the rows and values of an old schema are to be found in the new one. */
public interface NewNames {
  /** Everything keeps its name. */
  NewNames SAME = except(List.of());

  /** The new name of a table; empty where it has none. */
  Optional<Identifier> table(Identifier old);

  /** The new name of a column; empty where it has none. */
  Optional<Identifier> column(Identifier oldTable, Identifier old);

  /** Everything keeps its name but what is renamed, and that is nowhere to be found. */
  static NewNames except(List<Rename> renames) {
    return new NewNames() {
      @Override
      public Optional<Identifier> table(Identifier old) {
        boolean taken = renames.stream().anyMatch(r -> r.column() == null && r.to().equals(old));
        return taken ? Optional.empty() : Optional.of(old);
      }

      @Override
      public Optional<Identifier> column(Identifier oldTable, Identifier old) {
        boolean renamed =
            renames.stream().anyMatch(r -> old.equals(r.column()) || old.equals(r.to()));
        return renamed ? Optional.empty() : Optional.of(old);
      }
    };
  }
}
