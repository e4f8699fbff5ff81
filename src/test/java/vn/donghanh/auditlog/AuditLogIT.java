package vn.donghanh.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.audit.AuditEventQueries;
import vn.donghanh.audit.AuditEventQueries.Position;
import vn.donghanh.audit.LogResult;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.Statements;

/** The pages of the log over twenty thousand events of January 2001, which are rolled back. Two events each have the same time. */
@ExtendWith(ArquillianExtension.class)
class AuditLogIT {
    private static final int EVENTS = 20_000;
    private static final int ROWS = 25;
    private static final int WIDE = 200;

    /** One of forty events is of the rarest kind. MySQL may go by the time instead of by the kind, and pass over the others. */
    private static final int MOST_ON_MYSQL = (40 + 2) * ROWS;

    private static final long REVIEWED = 900_000_000_001L;

    /** Of somebody else in the hours that are reviewed. */
    private static final int BUSY = 4_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2001, 1, 31);

    @Inject
    StaffFixture staff;

    @Inject
    AuditLogQueries log;

    @Inject
    AccessHistoryQueries history;

    @Inject
    Statements statements;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private int added;

    @BeforeEach
    void fill() throws Exception {
        staff.ensureStaff();
        transaction.begin();
        em.createNativeQuery(
                        """
                        insert into donghanh_log.audit_event (ref, occurred_at, actor, action, outcome, code)
                        select lpad(line, 26, '0'), timestamp'2001-01-01 00:00:00' + interval (line div 2) minute, concat('worker', line % 4),
                            elt(1 + line % 5, 'case.list', 'case.open', 'session.sign-in', 'note.write', 'break-glass.open'),
                            if(line % 20 = 0, 'REFUSED', 'DONE'), if(line % 40 = 0, 'NotFoundException', if(line % 20 = 0, 'rule.NoteRule.TEXT_MISSING', null))
                        from json_table(?1, '$[*]' columns (line for ordinality, event int path '$')) numbered order by line""")
                .setParameter(
                        1,
                        IntStream.range(0, EVENTS)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",", "[", "]")))
                .executeUpdate();
    }

    @AfterEach
    void remove() throws SystemException {
        transaction.rollback();
    }

    @Test
    void pageFarBackReadsAsManyRowsAsTheFirst() {
        Map<String, AuditLogQueries.Criteria> filters = new LinkedHashMap<>();
        filters.put("true", criteria(null, null, null));
        filters.put("e.actor = 'worker1'", criteria("worker1", null, null));
        filters.put("e.action like 'session.%'", criteria(null, LogTopic.SIGN_IN, null));
        filters.put("e.code = 'NotFoundException'", criteria(null, null, LogResult.ACCESS_REFUSED));
        filters.forEach((condition, criteria) -> {
            List<String> events = events(condition);
            assertThat(events).as(condition).hasSizeGreaterThan(18 * ROWS);
            long first = rowsRead(criteria, null);
            long fiftieth =
                    rowsRead(criteria, new Position(events.get(Math.min(49, events.size() / ROWS - 2) * ROWS), false));
            long last = rowsRead(criteria, new Position(events.get(events.size() - ROWS - 1), false));
            long back = rowsRead(criteria, new Position(events.get(events.size() - 1), true));
            System.getLogger(AuditLogIT.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "%s: %d rows read for the first page, %d for a page between, %d for the last, %d for the one before"
                                    .formatted(condition, first, fiftieth, last, back));
            assertThat(first).as(condition).isLessThan(onMariaDb() ? 20 * ROWS : MOST_ON_MYSQL);
            assertThat(List.of(fiftieth, last, back)).as(condition).allSatisfy(read -> assertThat(read)
                    .isLessThanOrEqualTo(onMariaDb() ? 2 * first : MOST_ON_MYSQL));
        });
    }

    @Test
    void resultThatIsRareIsFoundWithoutTheEventsBetween() {
        for (AuditLogQueries.Criteria criteria : List.of(
                criteria("worker1", null, LogResult.ACCESS_REFUSED),
                criteria("worker1", null, LogResult.FAILED),
                criteria(null, LogTopic.SIGN_IN, LogResult.ACCESS_REFUSED),
                criteria("worker3", LogTopic.SIGN_IN, LogResult.INPUT_REFUSED))) {
            assertThat(page(criteria, null, ROWS).lines()).isEmpty();
            assertThat(statements.rowsRead(() -> page(criteria, null, ROWS)))
                    .as(criteria.toString())
                    .isLessThan(4L * ROWS);
        }
    }

    @Test
    void eventsOfAllOutcomesAreInOneOrder() {
        Map<String, AuditLogQueries.Criteria> filters = Map.of(
                "e.actor = 'worker0'", criteria("worker0", null, null),
                "e.action = 'case.list'", criteria(null, LogTopic.CASE_LIST, null),
                "e.actor = 'worker0' and e.action = 'case.list'", criteria("worker0", LogTopic.CASE_LIST, null));
        filters.forEach((condition, criteria) -> {
            List<String> events = events(condition);
            AuditLogQueries.PageView first = page(criteria, null, ROWS);
            assertThat(first.lines()).extracting(line -> line.event().result()).contains(LogResult.ACCESS_REFUSED);
            AuditLogQueries.PageView second = page(criteria, first.older(), ROWS);
            assertThat(Stream.of(first.older(), second.newer(), second.older()).map(Position::event))
                    .as(condition)
                    .containsExactly(events.get(ROWS - 1), events.get(ROWS), events.get(2 * ROWS - 1));
            assertThat(page(criteria, new Position(events.get(2 * ROWS), true), ROWS))
                    .isEqualTo(second);
        });
    }

    @Test
    void whoHasLookedIsReadUntilThePageIsFull() {
        em.createNativeQuery(
                        """
                        insert into donghanh_log.audit_subject (event_ref, kind, ref, detail)
                        select e.ref, 'case', 'LOOKED-AT', p.detail
                        from donghanh_log.audit_event e join (select null as detail union all select 'ALIAS') p
                        where e.occurred_at < timestamp'2001-02-01 00:00:00' and (p.detail is null or e.id % 10 = 0) order by e.id""")
                .executeUpdate();
        List<AccessHistoryQueries.Access> all = looks(EVENTS);
        assertThat(all)
                .hasSize(events("not (e.action = 'case.list' and e.outcome = 'DONE')")
                        .size())
                .isSortedAccordingTo(
                        Comparator.comparing(AccessHistoryQueries.Access::at).reversed());
        assertThat(all.stream().filter(access -> "ALIAS".equals(access.detail())))
                .hasSize(events("e.id % 10 = 0 and not (e.action = 'case.list' and e.outcome = 'DONE')")
                        .size());
        assertThat(looks(ROWS)).isEqualTo(all.subList(0, ROWS));
        assertThat(statements.rowsRead(() -> looks(ROWS))).isLessThan(20L * ROWS);
    }

    @Test
    void whatSomebodyDidIsReadFromTheLinesOfThatTime() {
        addOnTheFourth("reviewed", REVIEWED, ROWS, 9 * 60);
        addOnTheFourth("busy", REVIEWED + 1, BUSY, 3);
        em.createNativeQuery(
                        """
                        insert into donghanh_log.audit_subject (event_ref, kind, ref, detail)
                        select e.ref, 'case', if(e.actor_id = ?1 or e.actor <> 'busy' and e.id % 20 = 0, 'REVIEWED', concat('OTHER-', e.id % 500)), p.detail
                        from donghanh_log.audit_event e join (select null as detail union all select 'ALIAS') p
                        where e.occurred_at < timestamp'2001-02-01 00:00:00' and (p.detail is null or e.actor_id = ?1 and e.id % 5 = 0)
                        order by e.occurred_at, e.id, p.detail""")
                .setParameter(1, REVIEWED)
                .executeUpdate();
        Instant from = Instant.parse("2001-01-04T08:00:00Z");
        List<AccessHistoryQueries.Access> all = done(from, from.plus(Duration.ofHours(4)));
        assertThat(all)
                .hasSize(ROWS)
                .isSortedAccordingTo(
                        Comparator.comparing(AccessHistoryQueries.Access::at).reversed());
        assertThat(all.stream().filter(access -> "ALIAS".equals(access.detail())))
                .hasSize(ROWS / 5);
        assertThat(done(from.plusSeconds(1), from.plus(Duration.ofMinutes(9))))
                .isEqualTo(all.subList(ROWS - 2, ROWS - 1));
        assertThat(done(from.minusSeconds(2), from.minusSeconds(1))).isEmpty();
        assertThat(statements.rowsRead(() -> done(from, from.plus(Duration.ofHours(4)))))
                .isLessThan(20L * ROWS);
    }

    /** Adds events of an account, the first at eight o'clock. */
    private void addOnTheFourth(String actor, long actorId, int count, int seconds) {
        em.createNativeQuery(
                        """
                        insert into donghanh_log.audit_event (ref, occurred_at, actor_id, actor, action, outcome)
                        select lpad(concat(?3, place), 26, '0'), timestamp'2001-01-04 08:00:00' + interval place * ?4 second, ?2, ?3, 'case.open', 'DONE'
                        from json_table(?1, '$[*]' columns (place int path '$')) numbered order by place""")
                .setParameter(
                        1,
                        IntStream.range(0, count)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",", "[", "]")))
                .setParameter(2, actorId)
                .setParameter(3, actor)
                .setParameter(4, seconds)
                .executeUpdate();
    }

    private List<AccessHistoryQueries.Access> done(Instant from, Instant until) {
        return history.findByActor(
                new AccessHistoryQueries.ActorSpan(REVIEWED, "case", "REVIEWED", from, until), 0, ROWS + 1);
    }

    private List<AccessHistoryQueries.Access> looks(int most) {
        return history.findBySubject("case", "LOOKED-AT", Set.of("case.list"), 0, most);
    }

    @Test
    void pagesFollowWithoutGapWhileEventsAreAdded() {
        for (AuditLogQueries.Criteria criteria : List.of(
                criteria(null, null, null),
                criteria(null, LogTopic.CASE_LIST, null),
                criteria("worker2", LogTopic.CASE_LIST, LogResult.DONE))) {
            List<List<AuditEventQueries.Event>> down = new ArrayList<>();
            AuditLogQueries.PageView page = page(criteria, null, WIDE);
            assertThat(page.newer()).isNull();
            down.add(found(page));
            while (page.older() != null) {
                add("worker2", "case.list");
                page = page(criteria, page.older(), WIDE);
                assertThat(page.newer()).isNotNull();
                down.add(found(page));
            }
            List<List<AuditEventQueries.Event>> up = new ArrayList<>(List.of(found(page)));
            while (up.size() < down.size()) {
                page = page(criteria, page.newer(), WIDE);
                up.add(found(page));
            }
            Collections.reverse(up);
            assertThat(up).isEqualTo(down).hasSizeGreaterThan(4);
            assertThat(down.stream().flatMap(List::stream).toList())
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(
                            Comparator.comparing(AuditEventQueries.Event::at).reversed());
            assertThat(page.newer()).as("events were added").isNotNull();
        }
    }

    @Test
    void pageBeforeAFewNewEventsIsTheNewest() {
        AuditLogQueries.Criteria criteria = criteria("worker3", null, null);
        AuditLogQueries.PageView first = page(criteria, null, ROWS);
        AuditLogQueries.PageView second = page(criteria, first.older(), ROWS);
        assertThat(page(criteria, second.newer(), ROWS)).isEqualTo(first);
        add("worker3", "case.open");
        AuditLogQueries.PageView newest =
                page(criteria, new Position(events("e.actor = 'worker3'").get(1), true), ROWS);
        assertThat(newest).isEqualTo(page(criteria, null, ROWS)).isNotEqualTo(first);
    }

    @Test
    void unknownPlaceIsTheNewestPage() {
        AuditLogQueries.Criteria criteria = criteria(null, null, null);
        AuditLogQueries.PageView first = page(criteria, null, ROWS);
        assertThat(page(criteria, new Position(RandomReference.random(), false), ROWS))
                .isEqualTo(first);
        assertThat(page(criteria, Position.parse("3"), ROWS)).isEqualTo(first);
        assertThat(page(criteria, new Position(events("true").get(EVENTS - 1), false), ROWS)
                        .lines())
                .isEmpty();
    }

    private static AuditLogQueries.Criteria criteria(String actor, LogTopic topic, LogResult result) {
        return new AuditLogQueries.Criteria(FIRST_DAY, LAST_DAY, actor, topic, result);
    }

    /** The references of the events, newest first. */
    @SuppressWarnings("unchecked") // a native query has no typed rows
    private List<String> events(String condition) {
        return em.createNativeQuery(
                        "select e.ref from donghanh_log.audit_event e where e.occurred_at < timestamp'2001-02-01 00:00:00' and "
                                + condition + " order by e.occurred_at desc, e.id desc")
                .getResultList();
    }

    private void add(String actor, String action) {
        em.createNativeQuery(
                        "insert into donghanh_log.audit_event (ref, occurred_at, actor, action, outcome) values (?1, ?2, ?3, ?4, 'DONE')")
                .setParameter(1, RandomReference.random())
                .setParameter(2, LAST_DAY.atStartOfDay().plusSeconds(added++))
                .setParameter(3, actor)
                .setParameter(4, action)
                .executeUpdate();
    }

    private boolean onMariaDb() {
        return em.createNativeQuery("select version()")
                .getSingleResult()
                .toString()
                .contains("MariaDB");
    }

    private long rowsRead(AuditLogQueries.Criteria criteria, Position position) {
        assertThat(page(criteria, position, ROWS).lines()).hasSize(ROWS);
        return statements.rowsRead(() -> page(criteria, position, ROWS));
    }

    private AuditLogQueries.PageView page(AuditLogQueries.Criteria criteria, Position position, int size) {
        AtomicReference<AuditLogQueries.PageView> found = new AtomicReference<>();
        staff.as("auditor1", () -> found.set(log.page(criteria, position, size)));
        return found.get();
    }

    private static List<AuditEventQueries.Event> found(AuditLogQueries.PageView page) {
        return page.lines().stream().map(AuditLogQueries.Row::event).toList();
    }
}
