package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A first start that takes longer than WildFly's 300 seconds is not rolled back and says where it is. Not part of the build; run by command:
 * {@code mvn verify -DskipPlain -DskipUi -Dit.test=SlowStart -Dit.seconds=1500}, ten minutes. The results are in docs/asvs.md.
 */
@OwnInstallation
class SlowStart {
    private static final Duration BEYOND_WILDFLY = Duration.ofSeconds(315);
    private static final int WILDFLY = 300;
    private static final Duration SHORT = Duration.ofSeconds(75);
    private static final String BOUND = "blocking.timeout\" value=\"%d\"";
    private static final Pattern PROGRESS = Pattern.compile("Demonstration: (?:all )?(\\d+) .*cases after (\\d+) s");
    private static final String ROLLED_BACK = "WFLYCTL0348";

    @Test
    void startOfMoreThanFiveMinutesIsNotRolledBack() throws Exception {
        Installation installation = Installation.create("slow", true);
        try {
            installation.startServerSlowly(BEYOND_WILDFLY);
            String log = installation.log();
            List<MatchResult> progress = PROGRESS.matcher(log).results().toList();
            System.out.println("a start of more than 300 seconds says where it is: "
                    + progress.stream().map(MatchResult::group).toList());
            assertThat(log).doesNotContain(ROLLED_BACK);
            assertThat(progress).hasSizeGreaterThan(5);
            assertThat(Integer.parseInt(progress.get(progress.size() - 1).group(2)))
                    .isGreaterThan(WILDFLY - (int) SHORT.toSeconds());
            assertThat(installation.health("ready").statusCode()).isEqualTo(200);
        } finally {
            installation.close();
        }
    }

    /** The same start with a bound that it does not meet, as WildFly's own was. */
    @Test
    void startBeyondItsBoundIsRolledBack() throws Exception {
        Installation installation = Installation.create("rolled-back", true);
        try {
            installation.reconfigure(BOUND.formatted(1800), BOUND.formatted(SHORT.toSeconds() - 15));
            installation.startServerSlowly(SHORT);
            assertThat(installation.log()).contains(ROLLED_BACK);
        } finally {
            // it would first finish the demonstration
            installation.killServer();
            installation.close();
        }
    }
}
