package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.conversation.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The peer gives the answers that are written down, and that the plugin's own stand-in for
 * Cloudflare's API is held to. {@code -Dgolden.update=true} writes down what it gives.
 */
@NeedsNode
class ConversationIT {

  private static final Path RECORDED =
      Path.of("..", "d1-maven-plugin", "src", "fixtures", "conversation.txt");

  @Test
  void thePeerAnswersAsItIsWrittenDown() throws IOException {
    String recorded = Files.readString(RECORDED);
    String replayed;
    try (Peer peer = Peer.start()) {
      replayed =
          new Conversation(peer.base(), Peer.ACCOUNT, Peer.TOKEN, Peer.READ_TOKEN).replay(recorded);
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(RECORDED, replayed);
    } else {
      assertThat(Conversation.differences(recorded, replayed)).isEmpty();
    }
  }
}
