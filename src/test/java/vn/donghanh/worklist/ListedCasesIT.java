package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.operations.JobActivity;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.testing.GeneratedRows;

/**
 * The list of cases, which is read through the reader's grants in their order, shows exactly the cases that the one access predicate finds, in the same order: with generated grants
 * of every ground, several for one case, ended and not begun, of sections and covers, with blocks, and with cases of every status that change after they were granted.
 */
class ListedCasesIT extends GeneratedWorklist {
    private static final int CASES = 400;
    private static final long SEED = 20261129;

    /** Some job runs every two seconds. */
    private static final int MOST_TRIES = 100;

    private static final String CHANGES =
            """
            update case_file c join json_table(?, '$[*]' columns (line int path '$.line', status varchar(30) path '$.status', level varchar(10) path '$.level',
                due int path '$.due', updated int path '$.updated')) made on c.person_ref = concat('years', lpad(made.line, 21, '0'))
            set c.status = made.status, c.level = made.level, c.next_due = now(6) + interval made.due hour, c.updated_at = now(6) - interval made.updated minute""";

    @Inject
    CaseQueries list;

    @Inject
    JobActivity jobs;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param total what the list says of their number, which is counted up to one more than {@link CaseQueries#COUNT_LIMIT} */
    private record Compared(List<String> shown, int total, List<String> expected) {
        int shownAsCounted() {
            return Math.min(shown.size(), CaseQueries.COUNT_LIMIT + 1);
        }
    }

    @BeforeEach
    void fill() throws SQLException {
        fill(CASES, SEED);
        try (Connection connection = database.getConnection()) {
            change(connection, new Random(SEED + 1));
        }
    }

    @Test
    void listShowsWhatThePredicateFinds() {
        List<String> readers = List.of("worker1", "lead1", "director1");
        assertThat(readers)
                .allSatisfy(reader -> staff.as(reader, () -> {
                    for (CaseSearchCriteria criteria : criteria()) {
                        Compared lists = compare(criteria, "level", false, () -> visible(criteria));
                        assertThat(lists.total())
                                .as("number for %s %s", reader, criteria)
                                .isEqualTo(lists.shownAsCounted());
                        assertThat(lists.shown())
                                .as("%s %s", reader, criteria)
                                .containsExactlyInAnyOrderElementsOf(lists.expected());
                    }
                }));
    }

    @Test
    void workloadsCountWhatThePredicateFinds() {
        for (String reader : List.of("lead1", "director1")) {
            staff.as(reader, () -> {
                Map<String, Long> counted = access
                        .bind(em.createQuery(
                                "select s.username, count(c) from CaseFile c join StaffAccount s on s.id = c.managerId where c.status in :open and "
                                        + CaseAccess.COUNTED + " group by s.username",
                                Object[].class))
                        .setParameter("open", StatusFilter.OPEN.statuses())
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> row[0].toString(), row -> (Long) row[1]));
                assertThat(approvals.page().workloads())
                        .as(reader)
                        .allSatisfy(row -> assertThat(row.cases()).isEqualTo(counted.getOrDefault(row.username(), 0L)))
                        .anySatisfy(row -> assertThat(row.cases()).isGreaterThan(10));
            });
        }
    }

    /** A grant without them is in no list of cases; other tests before this one have left grants of every ground. */
    @Test
    void everyGrantHasWhatItsCaseIsListedBy() {
        assertThat(em.createNativeQuery(
                                "select count(*) from case_grant g where g.case_open is null or g.case_managed_by is null")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void everyOrderIsThatOfTheCases() {
        staff.as("worker1", () -> {
            for (String sort : List.of("client", "level", "stage", "due", "updated")) {
                for (boolean ascending : new boolean[] {true, false}) {
                    Compared lists =
                            compare(CaseSearchCriteria.OPEN_CASES, sort, ascending, () -> ordered(sort, ascending));
                    assertThat(lists.total()).isEqualTo(lists.shownAsCounted());
                    assertThat(lists.shown())
                            .as("%s %s", sort, ascending)
                            .hasSizeGreaterThan(20)
                            .isEqualTo(lists.expected());
                }
            }
        });
    }

    private static void change(Connection connection, Random random) throws SQLException {
        List<String> changes = new ArrayList<>();
        for (int line = 1; line <= CASES; line += 2) {
            changes.add(GeneratedRows.row(
                    "line",
                    line,
                    "status",
                    pick(random, List.of(CaseStatus.values())),
                    "level",
                    pick(random, List.of(TriageLevel.values())),
                    "due",
                    random.nextInt(4) == 0 ? null : random.nextInt(400) - 100,
                    "updated",
                    random.nextInt(10_000)));
        }
        GeneratedRows.write(connection, CHANGES, changes);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<CaseSearchCriteria> criteria() {
        List<CaseSearchCriteria> all = new ArrayList<>();
        for (StatusFilter status : StatusFilter.all()) {
            all.add(new CaseSearchCriteria(null, status, null, null, CaseSearchCriteria.Due.ANY));
        }
        for (CaseSearchCriteria.Due due : CaseSearchCriteria.Due.values()) {
            for (StatusFilter status : List.of(StatusFilter.OPEN, StatusFilter.ANY)) {
                for (String manager : new String[] {null, "me", "unit", "worker2"}) {
                    all.add(new CaseSearchCriteria(null, status, TriageLevel.HIGH, manager, due));
                }
            }
        }
        return all;
    }

    /**
     * Reads all pages of the list and what it is compared with, and again when a background job ran meanwhile, which may have changed cases between two pages.
     */
    private Compared compare(
            CaseSearchCriteria criteria, String sort, boolean ascending, Supplier<List<String>> expected) {
        List<Compared> read = new ArrayList<>();
        while (!jobs.isQuietDuring(() -> read.add(0, compareOnce(criteria, sort, ascending, expected)))) {
            assertThat(read).hasSizeLessThan(MOST_TRIES);
        }
        return read.get(0);
    }

    private Compared compareOnce(
            CaseSearchCriteria criteria, String sort, boolean ascending, Supplier<List<String>> expected) {
        List<String> numbers = new ArrayList<>();
        CaseQueries.PageView page;
        do {
            page = list.list(criteria, new PageRequest(numbers.size(), 100, sort, ascending));
            page.rows().stream().map(CaseRow::number).forEach(numbers::add);
        } while (page.rows().size() == 100);
        return new Compared(numbers, page.total(), expected.get());
    }

    private List<String> visible(CaseSearchCriteria criteria) {
        return find(criteria, "");
    }

    private CaseFilter filter(CaseSearchCriteria criteria) {
        CaseFilter filter = CaseFilter.found().withDue(criteria.due(), clock.instant());
        if (criteria.levelFrom() != null) {
            filter.withMinimumLevel(criteria.levelFrom());
        }
        if ("unit".equals(criteria.manager())) {
            filter.withUnit(user.unitId());
        } else if (criteria.manager() != null) {
            filter.withManager(criteria.manager().equals("me") ? user.id() : staff.id(criteria.manager()));
        }
        return filter;
    }

    private List<String> ordered(String sort, boolean ascending) {
        return find(
                CaseSearchCriteria.OPEN_CASES, CaseSort.orderBy(new PageRequest(0, 100, sort, ascending), false, true));
    }

    /** Chooses by the status itself, not by what is derived from it in the tables of cases and grants. */
    private List<String> find(CaseSearchCriteria criteria, String order) {
        CaseFilter filter = filter(criteria);
        return access
                .bind(filter.bind(em.createQuery("select c.number, c.status" + filter.from() + order, Object[].class)))
                .getResultList()
                .stream()
                .filter(row -> row[1] instanceof CaseStatus status
                        && criteria.status().statuses().contains(status))
                .map(row -> row[0].toString())
                .toList();
    }
}
