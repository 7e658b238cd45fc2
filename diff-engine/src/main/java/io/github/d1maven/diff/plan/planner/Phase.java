package io.github.d1maven.diff.plan.planner;

/** The parts of a plan; the order of the constants is the order of the plan. */
enum Phase {
  /** Before anything else: foreign keys are checked at the end of the transaction. */
  DEFER,
  /** Makes the tables of the checks. */
  BEGIN_GUARDS,
  /** Before any row is changed, for the checks at the end. */
  REMEMBER,
  /** Before any row is changed. */
  CHECK_ROWS,
  /** Before the tables: a rebuild must not fire them, and they can make a rename fail. */
  DROP_TRIGGERS,
  /** After the triggers, which may be on views; before the tables, for the same reason. */
  DROP_VIEWS,
  /** Frees the names of indexes, and prevents DROP COLUMN from failing. */
  DROP_INDEXES,
  /** Frees their names. */
  DROP_VIRTUAL_TABLES,
  /** Before the rebuilds: a rebuilt table may refer to a new one. */
  CREATE_TABLES,
  /** Before the rebuilds: SQLite checks the whole schema, which must be complete. */
  ALTER_TABLES,
  /** Before rows are written that refer to them. */
  CREATE_PARENT_KEYS,
  /** Rebuilds, together with the tables that are dropped permanently. */
  REBUILD_TABLES,
  /** After the rebuilds: old tables may refer to these keys. */
  DROP_PARENT_KEYS,
  /** Tables whose foreign keys must not take part in the rebuilds. */
  CREATE_LATE_TABLES,
  /** After the copies, which saves one write for each row. */
  CREATE_INDEXES,
  /** When all tables have their final names. */
  CHECK_REFERENCES,
  /** Drops the tables of the rebuilds, after the checks that read them. */
  CLEAN_UP,
  /** After the last check. */
  END_GUARDS,
  /** After the ordinary tables. */
  CREATE_VIEWS,
  /** After the tables and views whose rows they may index. */
  CREATE_VIRTUAL_TABLES,
  /** Last: none may fire while the migration moves rows. */
  CREATE_TRIGGERS
}
