package io.github.d1maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves the REST peer right, which stands in for Cloudflare in the tests of the remote target. */
@NeedsNode
class PeerIT {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  @ParameterizedTest
  @ValueSource(strings = {"check-wrangler.mjs", "check-peer.mjs"})
  void thePeerPassesItsChecks(String program) {
    Command.Output output =
        Command.run(
            NodeModules.FOLDER,
            Map.of(
                "CLOUDFLARE_CF_FETCH_ENABLED",
                "false",
                NodeModules.COMPILE_CACHE,
                NodeModules.COMPILED),
            LIMIT,
            List.of(NodeModules.node().toString(), program));
    assertThat(output.text()).contains("All checks passed.");
    assertThat(output.status()).as(output.text()).isZero();
  }
}
