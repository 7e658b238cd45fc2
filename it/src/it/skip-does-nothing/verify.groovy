import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.count('[INFO] skipped, because d1.skip is set') == 6
assert !new File(basedir, '.wrangler').exists()
assert !new File(basedir, 'src/main/d1/migrations').exists()
