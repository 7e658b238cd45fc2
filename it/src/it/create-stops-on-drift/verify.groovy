import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.error() == '''
the local database DB does not match its applied migrations
  cause: these differ: table "scratch", index "scratch_x"
  help:  to discard these changes, rebuild the database from its migrations and the seed:
           mvn d1:reset
  help:  to keep them, write a migration for them and record it as applied:
           mvn d1:create -Dd1.name=adopt_changes -Dd1.adopt=true'''.trim()
assert !new File(basedir, 'src/main/d1/migrations').exists()
