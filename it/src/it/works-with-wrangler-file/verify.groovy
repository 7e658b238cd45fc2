import io.github.d1maven.it.BuildLog
import io.github.d1maven.it.LocalD1

assert LocalD1.query(basedir, 'SELECT id, name FROM applied') == ['1|0001_posts.sql']
// Wrangler names the file by the preview identifier where there is one.
def id = 'f26dd3b4af2b86035a68fbb491403d4b54d63dee4c1e42d18d4ad58dc6978866'
assert new File(basedir, ".wrangler/state/v3/d1/miniflare-D1DatabaseObject/${id}.sqlite").exists()
def log = new BuildLog(basedir)
assert log.has('[INFO] local database blog-staging (.wrangler/state/v3/d1/')
assert log.has('[INFO] 1 applied, 0 pending')

// The gate: what was done, by whom, and whether it is what the folder says.
assert LocalD1.query(basedir, 'SELECT event, name, ledger, author, git_commit FROM d1_maven_history') == ['migration|0001_posts.sql|applied|ada|0123456789abcdef']
assert log.has('0001_posts.sql  ')
assert log.has('[INFO] 1 event')
assert log.has('[INFO] the recorded migrations match the folder: 1 applied, 0 pending')
assert log.has('[INFO] no drift: the database matches its applied migrations')
def report = new File(basedir, 'target/d1/apply.json').text
assert report.contains('"applied" : [ "0001_posts.sql" ]')
assert report.contains('"success" : true')
assert ['plan', 'plan-report', 'status', 'history', 'validate', 'drift'].every { new File(basedir, "target/d1/${it}.json").exists() }
assert new File(basedir, 'target/d1/plan.md').text.contains('#### 0001_posts.sql')
