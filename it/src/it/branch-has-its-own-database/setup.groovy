import io.github.d1maven.it.TestAccount

def account = TestAccount.start(portOfBranch)
context.put('account', account)
account.createForWranglerFile(basedir, 'shop')
context.put('wrangler', new File(basedir, 'wrangler.jsonc').text)
