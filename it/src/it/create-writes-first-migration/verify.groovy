import io.github.d1maven.it.BuildLog

assert new File(basedir, 'src/main/d1/migrations').list().sort() == ['0001_first_tables.sql', 'd1.sum']
def migration = new File(basedir, 'src/main/d1/migrations/0001_first_tables.sql').text
assert migration.startsWith('-- Migration 0001_first_tables.sql\n')
assert migration.endsWith('''
-- Create table users
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE -- how we reach them
);

-- Create table posts
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title TEXT NOT NULL
);
''')

def log = new BuildLog(basedir)
assert log.has('[INFO] wrote src/main/d1/migrations/0001_first_tables.sql:')
assert log.has('[INFO] apply it with mvn d1:apply')

// To read is not to write.
assert !new File(basedir, '.wrangler').exists()
