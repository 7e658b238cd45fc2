import io.github.d1maven.it.BuildLog
import io.github.d1maven.it.LocalD1

def log = new BuildLog(basedir)
assert log.has('[INFO] applied 0001_init.sql')
assert log.has('[INFO] wrote packages/database/migrations/0003_newsletter.sql:')
assert log.has('[INFO] 3 applied, 0 pending')
assert log.has('[INFO] the database already matches the declared schema')

assert LocalD1.query(basedir, 'SELECT id, name, newsletter FROM "Customer"') == ['7|Jo Bakker|0', '8|Lea Simic|0']
assert LocalD1.query(basedir, 'SELECT id, status FROM "Order"') == ['41|sent', '42|paid']
assert LocalD1.query(basedir, 'SELECT * FROM order_sizes') == ['41|3', '42|1']
assert LocalD1.query(basedir, 'SELECT * FROM "_RecordToTag"') == ['1|jazz']
