package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedRequestLogTest {
    private Instant now = Instant.parse("2026-11-27T19:03:12.345Z");
    private final List<String> log = new ArrayList<>();
    private final RefusedRequestLog requests = new RefusedRequestLog(() -> now, log::add);

    @Test
    void firstRefusalOfAKindIsLoggedAtOnce() {
        requests.count(RequestRefusal.HOST);
        assertThat(log).containsExactly("Refused request: HOST, 1 since 2026-11-27T19:03:12Z");
    }

    @Test
    void refusalsWithinAMinuteAreOnlyCounted() {
        requests.count(RequestRefusal.HOST);
        for (int second = 0; second < 59; second++) {
            now = now.plusSeconds(1);
            requests.count(RequestRefusal.HOST);
        }
        now = now.plusMillis(999);
        requests.count(RequestRefusal.HOST);
        assertThat(log).hasSize(1);
    }

    @Test
    void firstRefusalAfterAMinuteLogsTheCount() {
        requests.count(RequestRefusal.HOST);
        now = now.plusSeconds(20);
        requests.count(RequestRefusal.HOST);
        requests.count(RequestRefusal.HOST);
        now = now.plusSeconds(40);
        requests.count(RequestRefusal.HOST);
        assertThat(log.subList(1, log.size())).containsExactly("Refused request: HOST, 3 since 2026-11-27T19:03:12Z");
    }

    @Test
    void intervalRestartsWithEachLine() {
        requests.count(RequestRefusal.HOST);
        now = now.plusSeconds(90);
        requests.count(RequestRefusal.HOST);
        now = now.plusSeconds(59);
        requests.count(RequestRefusal.HOST);
        assertThat(log).hasSize(2);
        now = now.plusSeconds(1);
        requests.count(RequestRefusal.HOST);
        assertThat(log.subList(1, log.size()))
                .containsExactly(
                        "Refused request: HOST, 1 since 2026-11-27T19:03:12Z",
                        "Refused request: HOST, 2 since 2026-11-27T19:04:42Z");
    }

    @Test
    void eachKindIsCountedSeparately() {
        for (RequestRefusal refusal : RequestRefusal.values()) {
            requests.count(refusal);
            requests.count(refusal);
        }
        assertThat(log)
                .hasSameSizeAs(RequestRefusal.values())
                .allSatisfy(line -> assertThat(line).contains(", 1 since "))
                .doesNotHaveDuplicates();
    }

    @Test
    void remainingCountsAreLoggedAtShutdown() {
        requests.count(RequestRefusal.HOST);
        requests.count(RequestRefusal.METHOD);
        requests.count(RequestRefusal.METHOD);
        requests.count(RequestRefusal.METHOD);
        log.clear();
        requests.reportRemaining();
        assertThat(log).containsExactly("Refused request: METHOD, 2 since 2026-11-27T19:03:12Z");
        requests.reportRemaining();
        assertThat(log).hasSize(1);
    }
}
