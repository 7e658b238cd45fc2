import io.github.d1maven.it.BuildLog
import io.github.d1maven.it.LocalD1

assert new BuildLog(basedir).error() == '''
unknown property d1.seed.claer
  cause: no goal of this plugin has it, so Maven would ignore it
  state: nothing was changed
  help:  did you mean: -Dd1.seed.clear=<value>
  help:  mvn d1:help -Ddetail lists all properties'''.trim()
assert LocalD1.query(basedir, 'SELECT a FROM t') == ['precious']
