import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.error() == '''
[D1-102] dropping column "email" of table "users" deletes its data
  cause: the declared schema does not have it
  state: nothing was written
  help:  to delete this data, add: -Dd1.allow=D1-102:users.email
  see:   docs/hazards.md#d1-102'''.trim()
assert new File(basedir, 'src/main/d1/migrations').list() == ['0001_users.sql']
