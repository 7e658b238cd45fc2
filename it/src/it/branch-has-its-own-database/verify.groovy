import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
def account = context.get('account')
try {
  // Its own database has the migrations and settings of the configured one, without an edit of the file.
  assert log.hasInOrder(
    'remote database shop-pr-17 (id ',
    'created database shop-pr-17',
    'mvn d1:restore -Dtarget=remote -Dd1.database=DB -Dd1.remoteDatabase=shop-pr-17 -Dd1.confirm=shop-pr-17 -Dd1.bookmark=',
    'applied 0001_customers.sql',
    'ran 1 statement of the seed',
    '1 applied, 0 pending',
    'fails.test.sql')
  assert new File(basedir, 'wrangler.jsonc').text == context.get('wrangler')

  // It is deleted after the failed build, once, and nothing else is.
  assert log.hasInOrder(
    'database shop is not deleted',
    'its name does not match the pattern shop-pr-*',
    'database shop-pr-17 exists already: nothing was changed',
    'deleted database shop-pr-17 with all its data',
    'there is no database shop-pr-17 in this account: nothing to delete')
  assert account.names() == ['shop']
  assert account.query('shop', "SELECT name FROM sqlite_schema WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'") == []
} finally {
  account.close()
}
