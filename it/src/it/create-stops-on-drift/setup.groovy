import io.github.d1maven.it.LocalD1

// Somebody typed this into the database; no migration has it.
LocalD1.execute(basedir, 'CREATE TABLE scratch (x)', 'CREATE INDEX scratch_x ON scratch (x)')
