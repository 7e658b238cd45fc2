import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.has('[INFO] the database with 2 pending migrations already matches the declared schema')
assert new File(basedir, 'src/main/d1/migrations').list().sort() == ['0001_users.sql', '0002_name.sql']
