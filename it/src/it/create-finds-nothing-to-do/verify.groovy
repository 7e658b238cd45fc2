import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.has('[INFO] nothing to do: the database with 2 pending migrations is as declared')
assert new File(basedir, 'src/main/d1/migrations').list().sort() == ['0001_users.sql', '0002_name.sql']
