import io.github.d1maven.it.BuildLog
import io.github.d1maven.it.LocalD1

def log = new BuildLog(basedir)
assert log.hasInOrder(':apply (database)', ':seed (database)', ':status (the-tests)', '2 applied, 0 pending')
assert LocalD1.query(basedir, 'SELECT name, title FROM posts JOIN users ON users.id = user_id') ==
    ['Ada|Before its author; still fine']
