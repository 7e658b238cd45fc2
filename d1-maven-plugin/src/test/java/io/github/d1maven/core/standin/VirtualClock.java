package io.github.d1maven.core.standin;

import io.github.d1maven.core.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits for it, and then at once. */
public final class VirtualClock implements Sleeper, InstantSource {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Runnable whilePassing = () -> {};
  private long nanos;

  /** Does something whenever time passes. */
  public synchronized void whilePassing(Runnable action) {
    whilePassing = action;
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public Instant instant() {
    return now();
  }

  @Override
  public synchronized void pass(Duration duration) {
    pauses.add(duration);
    nanos += duration.toNanos();
    whilePassing.run();
  }

  /** How long was waited each time. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
