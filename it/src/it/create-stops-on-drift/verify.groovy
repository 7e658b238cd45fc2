import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.error() == '''
the local database DB is not what its applied migrations yield
  cause: these differ: table "scratch", index "scratch_x"
  help:  to give up what was changed there, rebuild the database from migrations and seed:
           mvn d1:reset
  help:  to keep it, write it as a migration and record that as applied:
           mvn d1:create -Dd1.name=adopt_changes -Dd1.adopt=true'''.trim()
assert !new File(basedir, 'src/main/d1/migrations').exists()
