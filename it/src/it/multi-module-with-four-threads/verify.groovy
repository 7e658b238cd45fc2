import io.github.d1maven.it.BuildLog
import io.github.d1maven.it.LocalD1

def log = new BuildLog(basedir)
assert log.has('Using the MultiThreadedBuilder implementation with a thread count of 4')
assert log.count('nothing to do: this project has no D1 database') == 3
assert log.count(' checked: ') == 4

['shop', 'blog'].each { module ->
  def project = new File(basedir, module)
  def database = new File(project, 'target/d1')
  assert LocalD1.queryIn(database, "SELECT name FROM $module") == ["row of $module"]
  assert LocalD1.queryIn(database, 'SELECT name FROM d1_migrations') == ["0001_${module}.sql"]
}

// Two modules, one database: each migration ran once, and the seed of the one that came last stands.
def shared = new File(basedir, 'target/d1')
assert LocalD1.queryIn(shared, 'SELECT name FROM d1_migrations ORDER BY id') == (1..5).collect { "000${it}_t${it}.sql" }
assert LocalD1.queryIn(shared, 'SELECT name FROM t1') == ['seeded']
assert LocalD1.queryIn(shared, 'SELECT count(*) FROM t2') == ['0']
assert (1..5).every { log.count("applied 000${it}_t${it}.sql") == 1 }
