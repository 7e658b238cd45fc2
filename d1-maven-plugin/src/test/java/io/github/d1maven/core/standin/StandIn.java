package io.github.d1maven.core.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.d1maven.core.standin.database.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running stand-in for Cloudflare's API, on the loopback alone. */
public final class StandIn implements AutoCloseable {

  /** The only account. */
  public static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

  /** The token that may do everything. */
  public static final String TOKEN = "v1x0fSecretTokenOfTheStandIn_0123456789-AbC";

  /** The token that may not write. */
  public static final String READ_TOKEN = "v1x0fReadTokenOfTheStandIn_0123456789-AbCd";

  static {
    // Read once in a JVM. Without it each answer waits 40 ms for an acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** For all of them: a thread that has answered one request can answer the next. */
  private static final ExecutorService THREADS = Executors.newCachedThreadPool(StandIn::thread);

  /** Work that is done later than it was asked for. */
  private static final class Deferred {
    final Work work;
    int requests;

    Deferred(int requests, Work work) {
      this.requests = requests;
      this.work = work;
    }
  }

  private final Faults faults = new Faults();
  private final List<Request> log = new ArrayList<>();
  private final List<Deferred> deferred = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Databases databases;
  private final Routes routes;
  private final InetSocketAddress address;
  private HttpServer server;
  private boolean refuses;
  private volatile int activeAnswers = 1;

  /**
   * Starts it.
   *
   * @param clock for the times of databases and of their states
   */
  public StandIn(InstantSource clock) {
    databases = new Databases(clock);
    routes =
        new Routes(
            new Authorization(TOKEN, READ_TOKEN),
            ACCOUNT,
            databases,
            new Storage(this::origin),
            () -> activeAnswers);
    server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    address = server.getAddress();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "stand-in");
    thread.setDaemon(true);
    return thread;
  }

  private HttpServer listen(InetSocketAddress where) {
    try {
      HttpServer listening = HttpServer.create(where, 0);
      listening.createContext("/", this::serve);
      listening.setExecutor(THREADS);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String origin() {
    return "http://127.0.0.1:" + address.getPort();
  }

  /** What to set CLOUDFLARE_API_BASE_URL to. */
  public String base() {
    return origin() + "/client/v4";
  }

  /** Its databases. */
  public Databases databases() {
    return databases;
  }

  /** What goes wrong. */
  public Faults faults() {
    return faults;
  }

  /** How often an import or export says that it is active before it tells its end; 1 at first. */
  public void setActiveAnswers(int answers) {
    activeAnswers = answers;
  }

  /** The requests so far. */
  public List<Request> log() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  /** What was asked for so far; see {@link Request#summary}. */
  public List<String> summaries() {
    return log().stream().map(Request::summary).toList();
  }

  /** Forgets the requests and what goes wrong. */
  public void clear() {
    faults.clear();
    synchronized (log) {
      log.clear();
    }
  }

  private void serve(HttpExchange http) throws IOException {
    try (http) {
      Request request = Request.read(http);
      synchronized (log) {
        log.add(request);
      }
      runDeferred(false);
      faults.take(request).answer(new Exchange(this, http), () -> routes.answer(request));
    }
  }

  void defer(int requests, Work work) {
    synchronized (deferred) {
      deferred.add(new Deferred(requests, work));
    }
  }

  /** Does all work that is still to be done. */
  public void settle() {
    runDeferred(true);
  }

  private void runDeferred(boolean all) {
    synchronized (deferred) {
      for (Iterator<Deferred> each = deferred.iterator(); each.hasNext(); ) {
        Deferred next = each.next();
        if (all || next.requests-- == 0) {
          each.remove();
          next.work.run();
        }
      }
    }
  }

  /** Takes no connection from now on; those that are open stay so for a moment. */
  public synchronized void refuse() {
    refuses = true;
    HttpServer stopping = server;
    THREADS.execute(() -> stopping.stop(1));
    while (isListening()) {
      Thread.onSpinWait();
    }
  }

  private boolean isListening() {
    try (var socket = new Socket(address.getAddress(), address.getPort())) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    } catch (SocketException e) {
      return true; // It is about to close: the next attempt tells.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes connections again if it refused them. */
  public synchronized void listenAgain() {
    if (refuses) {
      refuses = false;
      server = listen(address);
    }
  }

  void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    end.countDown();
    server.stop(0);
  }
}
