import io.github.d1maven.it.TestAccount

return TestAccount.isAvailable('branch-has-its-own-database')
