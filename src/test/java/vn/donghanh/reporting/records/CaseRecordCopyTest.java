package vn.donghanh.reporting.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.reporting.replica.ReportsReplica;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.NotReadyException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.StandingClock;

/** What is read of which case, when the marks of some have changed. */
class CaseRecordCopyTest {
    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 7, 1), NOW);
    private static final LocalDate SINCE = LocalDate.of(2023, 7, 1);

    private final Marks marks = new Marks();
    private final Tables tables = new Tables();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final StandingClock clock = new StandingClock(NOW);
    private final CaseRecordCopy copy = new CaseRecordCopy();

    /** The marks in the database. */
    private static final class Marks extends CountedCaseRepository {
        private final Map<CaseId, Long> all = new HashMap<>();
        private final Map<CaseId, LocalDate> resting = new HashMap<>();

        /** When the cases were marked, now unless it is said. */
        private final Map<CaseId, Instant> moments = new HashMap<>();

        private Instant moment(CaseId id) {
            return moments.getOrDefault(id, NOW);
        }

        @Override
        public Instant lastMarked() {
            return all.keySet().stream()
                    .map(this::moment)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }

        @Override
        public List<Marked> markedFrom(Instant moment, LocalDate since) {
            assertThat(moment).as("MariaDB finds nothing from an earlier one").isAfterOrEqualTo(Instant.EPOCH);
            return counted(since).entrySet().stream()
                    .filter(entry -> !moment(entry.getKey()).isBefore(moment))
                    .map(entry -> new Marked(entry.getKey(), entry.getValue(), moment(entry.getKey())))
                    .toList();
        }

        private Map<CaseId, Long> counted(LocalDate since) {
            Map<CaseId, Long> counted = new HashMap<>(all);
            resting.forEach((id, until) -> {
                if (until.isBefore(since)) {
                    counted.remove(id);
                }
            });
            return counted;
        }

        @Override
        public Map<Long, Block> blocks(LocalDate since) {
            Map<Long, Block> blocks = new TreeMap<>();
            counted(since)
                    .forEach((id, mark) -> blocks.merge(
                            Block.numberOf(id),
                            new Block(1, BigDecimal.valueOf(mark)),
                            (first, second) -> new Block(
                                    first.cases() + second.cases(), first.sum().add(second.sum()))));
            return blocks;
        }

        @Override
        public Map<CaseId, Long> marks(LocalDate since, Collection<Long> blocks) {
            return counted(since).entrySet().stream()
                    .filter(entry -> blocks.contains(Block.numberOf(entry.getKey())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Notes which cases are read. */
    private static final class Tables extends CaseRecordQueries {
        private final List<Long> read = new ArrayList<>();
        private List<TransitionFact> moved = List.of();
        private @Nullable RuntimeException failure;

        @Override
        Map<CaseId, CaseRecords> load(AsOf asOf, Collection<CaseId> chosen) {
            if (failure != null) {
                throw failure;
            }
            chosen.forEach(id -> read.add(id.value()));
            return chosen.stream().collect(Collectors.toMap(id -> id, id -> records(id, moved)));
        }

        List<Long> taken() {
            List<Long> taken = List.copyOf(read);
            read.clear();
            return taken;
        }
    }

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void connect() {
        copy.marks = marks;
        copy.queries = tables;
        copy.replica = new ReportsReplica();
        copy.clock = clock;
        copy.executor = background::add;
    }

    @Test
    void changedCaseAloneIsReadAnew() {
        LongStream.rangeClosed(1, 600).forEach(id -> marks.all.put(new CaseId(id), id * 7919));
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(3), new CaseId(599))))
                .hasSize(2);
        assertThat(tables.taken()).hasSize(600);
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(3)))).hasSize(1);
        assertThat(tables.taken()).isEmpty();
        marks.all.put(new CaseId(300), -5L);
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(3)))).hasSize(1);
        assertThat(tables.taken()).containsExactly(300L);
    }

    @Test
    void marksThatMoveTogetherAreNoticed() {
        marks.all.put(new CaseId(1), 40L);
        marks.all.put(new CaseId(2), 40L);
        copy.read(TODAY, SINCE, List.of());
        tables.taken();
        marks.all.replaceAll((id, mark) -> -9L);
        copy.read(TODAY, SINCE, List.of());
        assertThat(tables.taken()).containsExactly(1L, 2L);
    }

    @Test
    void whatWasMarkedBeforeAndCommittedLaterIsSeen() {
        marks.all.put(new CaseId(1), 1L);
        copy.read(TODAY, SINCE, List.of());
        tables.taken();
        marks.all.put(new CaseId(2), 2L);
        marks.moments.put(new CaseId(2), NOW.minus(Duration.ofMinutes(9)));
        copy.read(TODAY, SINCE, List.of());
        assertThat(tables.taken()).containsExactly(2L);
    }

    @Test
    void firstCasesOfAllAreSeen() {
        copy.read(TODAY, SINCE, List.of());
        marks.all.put(new CaseId(1), 1L);
        copy.read(TODAY, SINCE, List.of());
        marks.all.put(new CaseId(1), 2L);
        copy.read(TODAY, SINCE, List.of());
        assertThat(tables.taken()).containsExactly(1L, 1L);
    }

    @Test
    void allMarksAreComparedAgainAfterAWhile() {
        marks.all.put(new CaseId(1), 1L);
        copy.read(TODAY, SINCE, List.of());
        tables.taken();
        marks.all.put(new CaseId(2), 2L);
        marks.moments.put(new CaseId(2), NOW.minus(Duration.ofDays(1)));
        copy.read(TODAY, SINCE, List.of());
        assertThat(tables.taken()).isEmpty();
        clock.forward(Duration.ofMinutes(16));
        copy.read(new AsOf(TODAY.day(), clock.instant()), SINCE, List.of());
        assertThat(tables.taken()).containsExactly(2L);
    }

    @Test
    void clockThatWasSetBackHidesNothing() {
        marks.all.put(new CaseId(1), 1L);
        marks.moments.put(new CaseId(1), NOW.plus(Duration.ofHours(1)));
        copy.read(TODAY, SINCE, List.of());
        tables.taken();
        marks.all.put(new CaseId(1), 2L);
        marks.moments.put(new CaseId(1), NOW);
        copy.read(TODAY, SINCE, List.of());
        assertThat(tables.taken()).containsExactly(1L);
    }

    @Test
    void manyCasesAtRestThatWereGrantedAreReadInTheBackground() {
        List<CaseId> granted =
                LongStream.rangeClosed(1, 5001).mapToObj(CaseId::new).toList();
        assertThatThrownBy(() -> copy.read(TODAY, SINCE, granted)).isInstanceOf(NotReadyException.class);
        background.remove().run();
        assertThat(copy.read(TODAY, SINCE, granted)).hasSize(5001);
        assertThat(tables.taken()).hasSize(5001).doesNotHaveDuplicates();
    }

    @Test
    void caseWithoutMarkIsReadOnce() {
        CaseId unmarked = new CaseId(8);
        assertThat(copy.read(TODAY, SINCE, List.of(unmarked))).hasSize(1);
        assertThat(copy.read(TODAY, SINCE, List.of(unmarked))).hasSize(1);
        assertThat(tables.taken()).containsExactly(8L);
    }

    @Test
    void caseThatCameToRestIsNotRead() {
        LongStream.rangeClosed(1, 3).forEach(id -> marks.all.put(new CaseId(id), id));
        marks.resting.put(new CaseId(1), SINCE.minusDays(1));
        marks.resting.put(new CaseId(2), SINCE);
        copy.readAhead(TODAY, SINCE);
        assertThat(tables.taken()).containsExactly(2L, 3L);
        marks.all.put(new CaseId(1), -1L);
        copy.read(TODAY, SINCE, List.of(new CaseId(2)));
        assertThat(tables.taken()).isEmpty();
        marks.resting.remove(new CaseId(1));
        copy.read(TODAY, SINCE, List.of(new CaseId(1)));
        assertThat(tables.taken()).containsExactly(1L);
    }

    @Test
    void earlierDayReadsWhatRestedSince() {
        LongStream.rangeClosed(1, 2).forEach(id -> marks.all.put(new CaseId(id), id));
        marks.resting.put(new CaseId(1), SINCE.minusDays(1));
        copy.read(TODAY, SINCE, List.of(new CaseId(2)));
        tables.taken();
        copy.read(TODAY, SINCE.minusDays(1), List.of(new CaseId(1), new CaseId(2)));
        assertThat(tables.taken()).containsExactly(1L);
        copy.read(TODAY, SINCE, List.of(new CaseId(2)));
        assertThat(tables.taken()).isEmpty();
    }

    @Test
    void restingCaseThatWasMergedIsReadWhenAskedFor() {
        LongStream.rangeClosed(1, 2).forEach(id -> marks.all.put(new CaseId(id), id));
        marks.resting.put(new CaseId(1), SINCE.minusDays(1));
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(1), new CaseId(2))))
                .hasSize(2);
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(1), new CaseId(2))))
                .hasSize(2);
        assertThat(tables.taken()).containsExactly(1L, 2L);
    }

    @Test
    void eachDayHasRecordsOfItsOwn() {
        marks.all.put(new CaseId(1), 1L);
        copy.read(TODAY, SINCE, List.of());
        copy.read(day(0), SINCE, List.of());
        assertThat(tables.taken()).containsExactly(1L, 1L);
    }

    @Test
    void whatIsTheSameOnTwoDaysIsKeptOnce() {
        marks.all.put(new CaseId(1), 1L);
        List<CaseRecords> today = copy.read(TODAY, SINCE, List.of(new CaseId(1)));
        List<CaseRecords> before = copy.read(day(0), SINCE, List.of(new CaseId(1)));
        assertThat(before).hasSize(1).first().isSameAs(today.get(0));
        tables.moved = List.of(new TransitionFact(
                new CaseId(1), 1, CaseStep.SCREEN, CaseStatus.DRAFT, CaseStatus.SCREENING, LocalDate.of(2026, 6, 30)));
        marks.all.put(new CaseId(1), 2L);
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(1))).get(0).transitions())
                .hasSize(1);
    }

    @Test
    void recordsThatDidNotChangeStayTheVerySame() {
        marks.all.put(new CaseId(1), 1L);
        CaseRecords first = copy.read(TODAY, SINCE, List.of(new CaseId(1))).get(0);
        copy.read(day(0), SINCE, List.of(new CaseId(1)));
        marks.all.put(new CaseId(1), 2L);
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(1)))).first().isSameAs(first);
        assertThat(copy.read(day(0), SINCE, List.of(new CaseId(1)))).first().isSameAs(first);
        tables.moved = List.of(new TransitionFact(
                new CaseId(1), 1, CaseStep.SCREEN, CaseStatus.DRAFT, CaseStatus.SCREENING, LocalDate.of(2026, 6, 30)));
        marks.all.put(new CaseId(1), 3L);
        CaseRecords moved = copy.read(TODAY, SINCE, List.of(new CaseId(1))).get(0);
        assertThat(moved).isNotEqualTo(first);
        assertThat(copy.isCurrent(moved)).isTrue();
        assertThat(copy.isCurrent(first)).isTrue();
        assertThat(moved.history()).isSameAs(first.history());
        assertThat(copy.read(day(0), SINCE, List.of(new CaseId(1)))).first().isSameAs(moved);
        assertThat(copy.isCurrent(first)).isFalse();
    }

    @Test
    void muchIsReadInTheBackgroundAndNoHalfIsShown() {
        LongStream.rangeClosed(1, 5001).forEach(id -> marks.all.put(new CaseId(id), id));
        for (int opening = 0; opening < 2; opening++) {
            assertThatThrownBy(() -> copy.read(TODAY, SINCE, List.of(new CaseId(1))))
                    .isInstanceOf(NotReadyException.class);
        }
        assertThat(tables.taken()).isEmpty();
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(tables.taken()).hasSize(5001).doesNotHaveDuplicates();
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(1), new CaseId(5001))))
                .hasSize(2);
        assertThat(tables.taken()).isEmpty();
        marks.all.replaceAll((id, mark) -> -mark);
        assertThatThrownBy(() -> copy.read(TODAY, SINCE, List.of())).isInstanceOf(NotReadyException.class);
        assertThat(background).hasSize(1);
    }

    @Test
    void whyReadingInTheBackgroundEndedIsSaidOnce() {
        LongStream.rangeClosed(1, 5001).forEach(id -> marks.all.put(new CaseId(id), id));
        tables.failure = new IllegalStateException("a record that cannot be read");
        assertThatThrownBy(() -> copy.read(TODAY, SINCE, List.of())).isInstanceOf(NotReadyException.class);
        background.remove().run();
        assertThatThrownBy(() -> copy.read(TODAY, SINCE, List.of())).isSameAs(tables.failure);
        tables.failure = null;
        assertThatThrownBy(() -> copy.read(TODAY, SINCE, List.of())).isInstanceOf(NotReadyException.class);
        background.remove().run();
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(5001)))).hasSize(1);
    }

    @Test
    void failureIsForgottenOnceAJobHasReadTheRecords() {
        LongStream.rangeClosed(1, 5001).forEach(id -> marks.all.put(new CaseId(id), id));
        tables.failure = new IllegalStateException("a record that cannot be read");
        assertThatThrownBy(() -> copy.read(TODAY, SINCE, List.of())).isInstanceOf(NotReadyException.class);
        background.remove().run();
        tables.failure = null;
        copy.readAhead(TODAY, SINCE);
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(5001)))).hasSize(1);
        marks.all.replaceAll((id, mark) -> -mark);
        assertThatThrownBy(() -> copy.read(TODAY, SINCE, List.of())).isInstanceOf(NotReadyException.class);
    }

    @Test
    void pageReadsSomeThousandsItself() {
        LongStream.rangeClosed(1, 5000).forEach(id -> marks.all.put(new CaseId(id), id));
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(5000)))).hasSize(1);
        assertThat(background).isEmpty();
    }

    @Test
    void dayThatWasAskedForFourDaysAgoIsReadAgain() {
        marks.all.put(new CaseId(1), 1L);
        for (int day = 0; day < 4; day++) {
            copy.read(day(day), SINCE, List.of());
        }
        assertThat(tables.taken()).hasSize(4);
        copy.read(day(1), SINCE, List.of());
        assertThat(tables.taken()).isEmpty();
        copy.read(day(0), SINCE, List.of());
        assertThat(tables.taken()).containsExactly(1L);
        copy.read(day(2), SINCE, List.of());
        assertThat(tables.taken()).containsExactly(1L);
    }

    @Test
    void ofManyCasesTwoDaysAreKept() {
        LongStream.rangeClosed(1, 40_000).forEach(id -> marks.all.put(new CaseId(id), id));
        for (int day = 0; day < 3; day++) {
            copy.readAhead(day(day), SINCE);
        }
        assertThat(tables.taken()).hasSize(120_000);
        copy.readAhead(day(2), SINCE);
        copy.readAhead(day(1), SINCE);
        assertThat(tables.taken()).isEmpty();
        copy.readAhead(day(0), SINCE);
        assertThat(tables.taken()).hasSize(40_000);
    }

    private static AsOf day(int number) {
        return AsOf.endOf(LocalDate.of(2026, 3, 1).plusDays(number));
    }

    @Test
    void erasedClientIsForgottenAtOnce() {
        marks.all.put(new CaseId(1), 1L);
        marks.all.put(new CaseId(2), 2L);
        copy.read(TODAY, SINCE, List.of());
        tables.taken();
        copy.onKeysDestroyed(new PersonKeysDestroyed(person(new CaseId(1))));
        assertThat(copy.read(TODAY, SINCE, List.of(new CaseId(1), new CaseId(2))))
                .hasSize(2);
        assertThat(tables.taken()).containsExactly(1L);
    }

    private static PersonRef person(CaseId id) {
        return new PersonRef("%026d".formatted(id.value()));
    }

    private static CaseRecords records(CaseId id, List<TransitionFact> moved) {
        return new CaseRecords(
                id,
                new ManagedCase(id, person(id), 1, null),
                null,
                moved,
                List.of(),
                ClientHistory.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
