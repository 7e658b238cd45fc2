import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
def account = context.get('account')
try {
  def migrations = 'SELECT name FROM d1_migrations ORDER BY id'
  def applied = ['0001_customers.sql', '0002_orders.sql', '0003_drop_fax.sql']

  // The pull request shows what a deployment would do, and changes nothing.
  def summary = new File(basedir, 'summary.md').text
  assert summary.contains('d1:plan')
  assert summary.contains('0003_drop_fax.sql')

  // Production stops until it is confirmed, and then gets what was planned.
  assert log.hasInOrder(
    'applied 0003_drop_fax.sql',
    'no drift: the database matches the declared schema',
    'wrote target/d1/plan.json',
    'nothing was changed in remote database shop-production: confirmation is missing',
    'to confirm, add: -Dd1.confirm=shop-production',
    'applied 0003_drop_fax.sql',
    'no drift: the database matches the declared schema')
  assert account.query('shop-production', migrations) == applied
  assert account.query('shop-production', 'SELECT * FROM customers') == ['1|ada@example.org']

  // Staging has a migration of another branch.
  assert account.query('shop-staging', migrations) == applied + '0004_newsletters.sql'
  assert log.hasInOrder(
    'applied 0004_newsletters.sql',
    'migration 0004_newsletters.sql was applied from somewhere else',
    'merge the branch that has it before you go on')

  // The nightly check sees the change by hand.
  assert log.hasInOrder(
    'the recorded migrations match the folder: 1 applied, 2 pending',
    '  + vip INTEGER',
    'the remote database shop-archive does not match its applied migrations')
} finally {
  account.close()
}
