package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first start creates the demonstration; on a slow machine that took 366 seconds, and the server undeployed the product after 300. */
class FirstStartTest {
    private static final Duration SLOWEST_SEEN = Duration.ofSeconds(366);

    /** The timeout of a start, and of a deployment into a running server. */
    private static final Pattern PATIENCE = Pattern.compile(
            "(?:jboss\\.as\\.management\\.blocking\\.timeout:add\\(value|name=deployment-timeout, value)=(\\d+)\\)");

    @Test
    void slowMachineMayTakeHalfAnHourForTheDemo() throws IOException {
        String server = Files.readString(Path.of("wildfly-config/donghanh.cli"));
        List<Duration> patience =
                PATIENCE.matcher(server).results().map(FirstStartTest::patience).toList();
        assertThat(patience).hasSize(2).allSatisfy(allowed -> assertThat(allowed)
                .isGreaterThan(SLOWEST_SEEN.multipliedBy(3)));
    }

    /** No other start option may override the timeout. */
    @Test
    void noStartCommandHasAShorterTimeout() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContain("blocking.timeout");
    }

    private static Duration patience(MatchResult found) {
        return Duration.ofSeconds(Long.parseLong(found.group(1)));
    }
}
