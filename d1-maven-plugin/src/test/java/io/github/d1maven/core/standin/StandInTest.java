package io.github.d1maven.core.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.d1maven.core.conversation.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The stand-in gives the answers that workerd gave; {@code ConversationIT} wrote them down. */
final class StandInTest {

  private static final Path RECORDED = Path.of("src", "fixtures", "conversation.txt");

  @Test
  void itAnswersAsThePeerDoes() throws IOException {
    String recorded = Files.readString(RECORDED);
    try (var standIn = new StandIn(new VirtualClock())) {
      var conversation =
          new Conversation(standIn.base(), StandIn.ACCOUNT, StandIn.TOKEN, StandIn.READ_TOKEN);
      assertThat(Conversation.differences(recorded, conversation.replay(recorded))).isEmpty();
    }
  }
}
