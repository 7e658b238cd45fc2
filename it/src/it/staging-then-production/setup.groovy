import io.github.d1maven.it.TestAccount

def account = TestAccount.start(portOfStaging)
context.put('account', account)
account.createForWranglerFile(basedir, 'shop-staging', 'shop-production', 'shop-archive')

// As wrangler left them after the first migration.
def text = { String name -> new File(basedir, "migrations/$name").text }
def ledger = 'CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,' +
  ' applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)'
['shop-staging', 'shop-production', 'shop-archive'].each {
  account.execute(it, ledger, text('0001_customers.sql'), "INSERT INTO d1_migrations (name) VALUES ('0001_customers.sql')",
    "INSERT INTO customers (email, fax) VALUES ('ada@example.org', '555-1')")
}

// By hand, outside of the ledger.
account.execute('shop-archive', 'ALTER TABLE customers ADD COLUMN vip INTEGER')
