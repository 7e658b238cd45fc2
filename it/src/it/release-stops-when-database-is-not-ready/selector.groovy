import io.github.d1maven.it.BuildLog

return BuildLog.isInstalled('git')
