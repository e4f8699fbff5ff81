package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
    @Test
    void firewallHasTheSameLimitPerNetwork() throws IOException {
        assertThat(Pattern.compile("ct count over (\\d+)")
                        .matcher(Files.readString(Path.of("wildfly-config/firewall.nft")))
                        .results()
                        .map(rule -> Integer.parseInt(rule.group(1))))
                .containsExactly(ConnectionLimit.MAX_CONNECTIONS, ConnectionLimit.MAX_CONNECTIONS);
    }
}
