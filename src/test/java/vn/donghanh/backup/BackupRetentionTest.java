package vn.donghanh.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackupRetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-29T19:00:00Z");
    private static final List<String> PARTS =
            List.of("SHA256SUMS", "database.age", "keys.age", "manifest.age", "settings.age");

    @Test
    void keysStay14DaysAndSets35() {
        assertThat(expired(set(daysAgo(0)), set(daysAgo(14)), set(daysAgo(15))))
                .containsExactly(daysAgo(15) + "/keys.age");
        // the first set of its month is another one
        assertThat(expired(set(daysAgo(0)), set(daysAgo(35)), set(daysAgo(36)), set("20261005T190000Z")))
                .doesNotContain(daysAgo(35) + "/database.age")
                .contains(daysAgo(35) + "/keys.age");
        assertThat(expired(
                        set(daysAgo(0)),
                        set("20261025T190001Z"),
                        set("20261025T190000Z"),
                        set("20261025T185959Z"),
                        set("20261005T190000Z")))
                .contains("20261025T185959Z/database.age")
                .doesNotContain("20261025T190000Z/database.age", "20261005T190000Z/database.age");
    }

    @Test
    void firstSetOfAMonthStaysTwelveMonthsWithoutKeys() {
        assertThat(expired(set(daysAgo(0)), set("20251101T190000Z"), set("20251102T190000Z")))
                .containsExactly(
                        "20251101T190000Z/keys.age",
                        "20251102T190000Z/SHA256SUMS",
                        "20251102T190000Z/database.age",
                        "20251102T190000Z/keys.age",
                        "20251102T190000Z/manifest.age",
                        "20251102T190000Z/settings.age");
        assertThat(expired(set(daysAgo(0)), set("20251005T190000Z"))).hasSize(PARTS.size());
        assertThat(expired(set(daysAgo(0)), set("20251005T190000Z"), set("20251031T170000Z")))
                .contains("20251005T190000Z/database.age")
                .doesNotContain("20251031T170000Z/database.age");
    }

    /** Months begin as in the Centre: 17 hours UTC is midnight there. */
    @Test
    void monthsAreThoseOfTheCentre() {
        assertThat(expired(set(daysAgo(0)), set("20260531T165959Z"), set("20260531T170000Z"), set("20260601T170000Z")))
                .contains("20260601T170000Z/database.age")
                .doesNotContain("20260531T165959Z/database.age", "20260531T170000Z/database.age");
    }

    @Test
    void backupsThatStoppedRemoveNothingNewest() {
        assertThat(
                        expired(
                                set("20260101T190000Z"),
                                Stream.of(
                                        "log-20260101T000000Z/log.000004.000000000000-000000000377.more.00000000.20260101T190001Z.age")))
                .isEmpty();
        assertThat(expired(Stream.of("log-20260101T000000Z/keys.00000001.20260101T190001Z.age")))
                .as("no set at all")
                .isEmpty();
    }

    @Test
    void piecesStay14Days() {
        assertThat(expired(
                        set(daysAgo(0)),
                        Stream.of(
                                "log-20260101T000000Z/log.000004.000000000000-000000000377.more.00000000." + daysAgo(14)
                                        + ".age",
                                "log-20260101T000000Z/log.000003.000000000000-000000000377.end.00000000." + daysAgo(15)
                                        + ".age",
                                "log-20260101T000000Z/keys.00000001." + daysAgo(15) + ".age")))
                .containsExactly(
                        "log-20260101T000000Z/keys.00000001." + daysAgo(15) + ".age",
                        "log-20260101T000000Z/log.000003.000000000000-000000000377.end.00000000." + daysAgo(15)
                                + ".age");
    }

    @Test
    void longestListOfErasuresStaysForEver() {
        assertThat(expired(
                        set(daysAgo(0)),
                        Stream.of(
                                "erased/erased.00000001.20260101T000000Z.age",
                                "erased/erased.00000002.20260201T000000Z.age")))
                .containsExactly("erased/erased.00000001.20260101T000000Z.age");
    }

    @Test
    void filesOfOthersAreLeftAlone() {
        assertThat(expired(
                        set(daysAgo(0)),
                        Stream.of("20200101T000000Z/notes.txt", "lost+found/x", "20200101T000000Z.new/database.age")))
                .isEmpty();
    }

    private static String daysAgo(int days) {
        return BackupTime.format(NOW.minus(days, ChronoUnit.DAYS));
    }

    private static Stream<String> set(String at) {
        return PARTS.stream().map(part -> at + "/" + part);
    }

    @SafeVarargs
    private static List<String> expired(Stream<String>... files) {
        List<String> all = new ArrayList<>(List.of("README"));
        for (Stream<String> part : files) {
            all.addAll(part.toList());
        }
        return new BackupRetention(NOW).expired(all);
    }
}
