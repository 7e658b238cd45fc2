import io.github.d1maven.it.BuildLog

def git = { String folder, String... arguments ->
  new ProcessBuilder(['git', *arguments]).directory(new File(basedir, folder)).start().inputStream.text.readLines()
}
def log = new BuildLog(basedir)

// The schema declares a column that no migration adds: no tag, no commit.
assert log.hasInOrder(
  "Executing goals 'clean verify d1:check'",
  '[D1-C104] the migrations yield another schema than the declared one: table "customers"',
  'Maven execution failed')
assert git('not-ready', 'tag') == []
assert git('not-ready', 'log', '--format=%s') == ['First']

assert git('ready', 'tag') == ['ready-1.0']
assert git('ready', 'log', '--format=%s') == [
  '[maven-release-plugin] prepare for next development iteration', '[maven-release-plugin] prepare release ready-1.0', 'First']
