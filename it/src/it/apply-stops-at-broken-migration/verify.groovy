import io.github.d1maven.it.BuildLog
import io.github.d1maven.it.LocalD1

def log = new BuildLog(basedir)
assert log.has('[INFO] applied 0001_users.sql')
assert log.error() == '''
UNIQUE constraint failed: users.id
  --> src/main/d1/migrations/0002_broken.sql:3:1
  3 | INSERT INTO users (id, name)
    | ^
  state: nothing of 0002_broken.sql was applied
         applied earlier in this run and kept: 0001_users.sql
         not run: 0003_later.sql'''.trim()
assert LocalD1.query(basedir, "SELECT name FROM sqlite_schema WHERE name IN ('users', 'half', 'later')") == ['users']
assert LocalD1.query(basedir, 'SELECT name FROM d1_migrations') == ['0001_users.sql']
