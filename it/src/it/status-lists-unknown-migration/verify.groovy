import io.github.d1maven.it.BuildLog

def log = new BuildLog(basedir)
assert log.has('''
[INFO] migration       state    applied at (UTC)
[INFO] 0001_users.sql  applied  2026-03-01 10:00:00
[INFO] 0002_tags.sql   unknown  2026-03-02 11:30:00
[INFO] 0003_posts.sql  pending  -
[INFO] 1 applied, 1 pending, 1 unknown to this folder
''')
