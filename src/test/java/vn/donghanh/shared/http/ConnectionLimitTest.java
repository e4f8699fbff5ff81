package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
    private static final String FIREWALL = "wildfly-config/firewall.nft";

    @Test
    void firewallHasTheSameLimitPerNetwork() throws IOException {
        assertThat(Pattern.compile("ct count over (\\d+)")
                        .matcher(Files.readString(Path.of(FIREWALL)))
                        .results()
                        .map(rule -> Integer.parseInt(rule.group(1))))
                .containsExactly(ConnectionLimit.MAX_CONNECTIONS, ConnectionLimit.MAX_CONNECTIONS);
    }

    /** Where nftables is installed; in a network of its own, so that this machine keeps its rules. */
    @Test
    void firewallIsLoadedTwice() throws Exception {
        assumeThat(run("nft --version")).as("nftables").isZero();
        assumeThat(run("true")).as("networks of processes").isZero();
        assertThat(run("nft -f " + FIREWALL + " && nft -f " + FIREWALL)).isZero();
    }

    private static int run(String command) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "sh", "-c", "PATH=$PATH:/usr/sbin; unshare --map-root-user --net sh -c '" + command + "'")
                .inheritIO()
                .start()
                .waitFor();
    }
}
