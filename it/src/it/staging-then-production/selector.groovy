import io.github.d1maven.it.TestAccount

return TestAccount.isAvailable('staging-then-production')
