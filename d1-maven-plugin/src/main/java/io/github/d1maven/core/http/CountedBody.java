package io.github.d1maven.core.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** A request body that reports how many of its bytes have been sent. */
public final class CountedBody implements BodyPublisher {

  private final BodyPublisher bytes;
  private final LongConsumer sent;

  /**
   * Wraps a body.
   *
   * @param bytes what to send
   * @param sent receives the number of bytes sent so far, after each chunk
   */
  public CountedBody(BodyPublisher bytes, LongConsumer sent) {
    this.bytes = bytes;
    this.sent = sent;
  }

  @Override
  public long contentLength() {
    return bytes.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    bytes.subscribe(new Counter(subscriber));
  }

  /** Passes everything on and counts it. */
  private final class Counter implements Flow.Subscriber<ByteBuffer> {

    private final Flow.Subscriber<? super ByteBuffer> target;
    private long count;

    Counter(Flow.Subscriber<? super ByteBuffer> target) {
      this.target = target;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      target.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
      count += buffer.remaining();
      target.onNext(buffer);
      sent.accept(count);
    }

    @Override
    public void onError(Throwable error) {
      target.onError(error);
    }

    @Override
    public void onComplete() {
      target.onComplete();
    }
  }
}
