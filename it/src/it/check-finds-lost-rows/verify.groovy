import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.has('the migrations have 1 error')
assert log.has('[D1-L101] table "posts" loses 3 of 3 rows')
assert log.has('  --> src/main/d1/migrations/0002_email_required.sql:4:1')
assert log.has('[INFO] 2 migrations in src/main/d1/migrations checked: 5 warnings, 2 remarks')
assert log.has('[INFO] rewrote src/main/d1/migrations/0002_email_required.sql, in which')
assert log.has('[INFO]   table "posts" loses 3 of 3 rows')
assert log.has('[INFO] 2 pending migrations checked, 1 rewritten')
assert !new File(basedir, 'src/main/d1/migrations/0002_email_required.sql').text.contains('__new_users')
def sums = new File(basedir, 'src/main/d1/migrations/d1.sum').readLines()
assert sums.size() == 3
assert sums[0].endsWith('  0001_first.sql')
assert sums[1].endsWith('  0002_email_required.sql')
assert sums[2] == 'accept D1-L101 0002_email_required.sql'
assert new File(basedir, 'target/d1/check.xml').text.contains('<testsuite name="d1:check"')
assert new File(basedir, 'target/d1/lint.sarif').text.contains('"ruleId" : "D1-L101"')
