import io.github.d1maven.it.LocalD1

LocalD1.execute(basedir, 'CREATE TABLE t (a)', "INSERT INTO t VALUES ('precious')")
