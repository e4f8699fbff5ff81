package vn.donghanh.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestorePlanTest {
    private static final Instant SET = Instant.parse("2026-11-29T02:00:00Z");
    private static final String LOG = "log-20261120T000000Z/";
    private static final String FIRST = LOG + "log.000007.000000000000-000000000400.more.00000003.20261129T015959Z.age";
    private static final String SECOND = LOG + "log.000007.000000000400-000000000900.end.00000003.20261129T020100Z.age";
    private static final String THIRD = LOG + "log.000008.000000000000-000000000500.more.00000003.20261129T020200Z.age";
    private static final String KEYS = "20261129T020000Z/keys.age";
    private static final String KEY_PIECE = LOG + "keys.00000005.20261129T020100Z.age";
    private static final String NEXT_KEY_PIECE = LOG + "keys.00000006.20261129T020200Z.age";
    private static final String ERASURES = "erased/erased.00000003.20261128T000000Z.age";

    private final List<String> paths = new ArrayList<>();

    @BeforeEach
    void completeBackups() {
        paths.addAll(List.of(
                "20261129T020000Z/database.age",
                KEYS,
                FIRST,
                SECOND,
                THIRD,
                LOG + "log.000006.000000000000-000000000900.end.00000003.20261129T015958Z.age",
                LOG + "keys.00000004.20261128T020100Z.age",
                KEY_PIECE,
                NEXT_KEY_PIECE,
                ERASURES,
                "erased/erased.00000002.20261127T000000Z.age",
                "log-20250101T000000Z/log.000009.000000000000-000000000400.more.00000003.20250102T015959Z.age"));
    }

    @Test
    void everythingAfterTheSetIsRead() {
        RestorePlan plan = plan(null, false);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.lines())
                .containsExactly(
                        "keys " + KEYS,
                        "keys " + KEY_PIECE,
                        "keys " + NEXT_KEY_PIECE,
                        "log 7 0 " + FIRST,
                        "log 7 400 " + SECOND,
                        "log 8 0 " + THIRD,
                        "erased " + ERASURES,
                        "reaches 2026-11-29T02:02:00Z");
    }

    @Test
    void timesBetweenSetAndEndCanBeRestored() {
        assertThat(plan(SET, false).problems()).isEmpty();
        assertThat(plan(Instant.parse("2026-11-29T02:02:00Z"), false).problems())
                .isEmpty();
        assertThat(plan(SET.minusSeconds(1), false).problems())
                .singleElement()
                .asString()
                .contains("later than the time asked for");
        assertThat(plan(Instant.parse("2026-11-29T02:02:01Z"), false).problems())
                .singleElement()
                .asString()
                .contains("reaches until 2026-11-29T02:02:00Z");
    }

    @Test
    void missingPieceOfTheLogIsNamed() {
        paths.remove(SECOND);
        assertThat(plan(null, false).problems()).singleElement().asString().contains("Before " + THIRD);
        assertThat(plan(null, true).problems()).isEmpty();
        paths.add(SECOND);
        paths.remove(FIRST);
        assertThat(plan(null, false).problems())
                .singleElement()
                .asString()
                .contains("Before " + SECOND, "known until " + SET);
    }

    @Test
    void timeBeforeTheGapCanBeRestored() {
        paths.add(LOG + "log.000008.000000000700-000000000900.more.00000003.20261129T020400Z.age");
        assertThat(plan(null, false).problems()).singleElement().asString().contains("until 2026-11-29T02:02:00Z");
        assertThat(plan(Instant.parse("2026-11-29T02:02:00Z"), false).problems())
                .isEmpty();
        assertThat(plan(Instant.parse("2026-11-29T02:03:00Z"), false).problems())
                .hasSize(1);
    }

    @Test
    void fileWithoutAnEndIsAGap() {
        paths.remove(SECOND);
        paths.add(SECOND.replace(".end.", ".more."));
        assertThat(plan(null, false).problems()).singleElement().asString().contains("Before " + THIRD);
    }

    @Test
    void setAloneIsRestoredOnlyIfMeant() {
        paths.removeIf(path -> path.contains("/log."));
        assertThat(plan(null, false).problems()).singleElement().asString().contains("No binary log goes on");
        assertThat(plan(null, true).problems()).isEmpty();
        assertThat(plan(null, true).lines()).noneMatch(line -> line.startsWith("log ") || line.startsWith("reaches "));
    }

    @Test
    void logThatEndsBeforeTheSetIsNone() {
        paths.removeAll(List.of(SECOND, THIRD));
        assertThat(plan(null, false).problems()).singleElement().asString().contains("No binary log goes on");
    }

    @Test
    void keysOfALaterSetServeAnOlderOne() {
        paths.remove(KEYS);
        assertThat(plan(null, false).problems()).singleElement().asString().contains("No keys of that day or later");
        paths.add("20261129T020130Z/keys.age");
        paths.add("20261128T020130Z/keys.age");
        assertThat(plan(null, false).lines())
                .startsWith("keys 20261129T020130Z/keys.age", "keys " + NEXT_KEY_PIECE, "log 7 0 " + FIRST);
    }

    @Test
    void missingPieceOfTheKeysIsRefused() {
        paths.remove(KEY_PIECE);
        assertThat(plan(null, false).problems()).singleElement().asString().contains("piece of the keys is missing");
    }

    @Test
    void shorterListOfErasuresIsRefused() {
        paths.remove(ERASURES);
        assertThat(plan(null, false).problems())
                .singleElement()
                .asString()
                .contains("has 2 persons, the backups know 3", "erased clients would come back");
        paths.add(ERASURES);
        paths.add("log-20250101T000000Z/log.000010.000000000000-000000000400.more.00000004.20250102T015959Z.age");
        assertThat(plan(null, false).problems())
                .singleElement()
                .asString()
                .contains("has 3 persons, the backups know 4");
    }

    @Test
    void olderPackageIsRefusedAndAllProblemsComeAtOnce() {
        paths.removeAll(List.of(ERASURES, KEYS, SECOND));
        assertThat(RestorePlan.of(paths, manifest(), new RestorePlan.RestoreRequest(SET, null, false, 1117))
                        .problems())
                .hasSize(4)
                .anyMatch(
                        sentence -> sentence.contains("tables (1118) are newer than those of the package here (1117)"));
    }

    private RestorePlan plan(@Nullable Instant until, boolean withoutLog) {
        return RestorePlan.of(paths, manifest(), new RestorePlan.RestoreRequest(SET, until, withoutLog, 1118));
    }

    private static BackupManifest manifest() {
        return BackupManifest.parse(List.of(
                "format 1",
                "taken 2026-11-29T02:00:03Z",
                "version 1.0",
                "lineage 20261120T000000Z",
                "log-file 7",
                "log-position 600",
                "key-piece 5",
                "erased 3",
                "key identity.keyset 00ff",
                "tables 1118",
                "rows donghanh.case_file 28"));
    }
}
