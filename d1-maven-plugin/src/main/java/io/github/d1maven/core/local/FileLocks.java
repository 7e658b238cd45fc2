package io.github.d1maven.core.local;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lock for each database file in this JVM, so that the modules of a parallel build ({@code mvn
 * -T}) take turns instead of failing with SQLITE_BUSY. This is the plugin's only shared state.
 */
final class FileLocks {

  private static final ConcurrentMap<Path, Lock> LOCKS = new ConcurrentHashMap<>();

  private FileLocks() {}

  /** Waits until nobody else in this JVM has the file. */
  static Lock acquire(Path file) {
    Lock lock = LOCKS.computeIfAbsent(file, path -> new ReentrantLock(true));
    lock.lock();
    return lock;
  }
}
