import io.github.d1maven.it.BuildLog
import io.github.d1maven.it.LocalD1

def log = new BuildLog(basedir)
assert log.hasInOrder(':apply (database)', ':seed (database)', ':status (the-tests)', '2 applied, 0 pending')
assert log.count(':seed (database)') == 2
assert LocalD1.queryIn(new File(basedir, 'target/d1'), 'SELECT name, title FROM posts JOIN users ON users.id = user_id') ==
    ['Ada|Before its author; still fine']

// The database of `wrangler dev` is not the one of the tests.
assert LocalD1.query(basedir, 'SELECT name FROM users') == ['Developer']
assert LocalD1.query(basedir, 'SELECT count(*) FROM posts') == ['0']
