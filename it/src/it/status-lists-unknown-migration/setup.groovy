import io.github.d1maven.it.LocalD1

// A colleague's branch was here.
LocalD1.execute(basedir,
    'CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP NOT NULL)',
    "INSERT INTO d1_migrations (name, applied_at) VALUES"
        + " ('0001_users.sql', '2026-03-01 10:00:00'), ('0002_tags.sql', '2026-03-02 11:30:00')")
