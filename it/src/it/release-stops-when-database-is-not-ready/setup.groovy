// A repository for each, with everything committed.
['ready', 'not-ready'].each { name ->
  def folder = new File(basedir, name)
  [
    ['git', 'init', '--quiet'],
    ['git', 'config', 'user.name', 'Ada'],
    ['git', 'config', 'user.email', 'ada@example.org'],
    ['git', 'config', 'commit.gpgSign', 'false'],
    ['git', 'add', '.'],
    ['git', 'commit', '--quiet', '--message', 'First']
  ].each { command ->
    def git = new ProcessBuilder(command).directory(folder).redirectErrorStream(true).start()
    def output = git.inputStream.text
    assert git.waitFor() == 0, output
  }
}

return true
