package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.counted.CountedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.GrantOrder;
import vn.donghanh.testing.Statements;
import vn.donghanh.testing.YearsOfCases;

/**
 * The cases that figures at work count for a reader, which are read from the reader's grants alone, are exactly those that the access predicate finds among all cases that count
 * since a day: with generated grants of every ground and generated blocks.
 */
class CountedGrantsIT extends GeneratedWorklist {
    private static final int CASES = 700;

    /** Background work and levels of indexes. */
    private static final int FEW_ROWS = 20;

    private static final long SEED = 20261203;
    private static final List<String> READERS =
            List.of("worker1", "worker2", "worker3", "lead1", "lead2", "director1", "duty1");

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @BeforeEach
    void fill() throws SQLException {
        fill(CASES, SEED);
        try (Connection connection = database.getConnection()) {
            GrantOrder.writeUntil(connection);
        }
    }

    @Test
    void readersCountWhatThePredicateFinds() {
        LocalDate today = CentreTime.today(clock);
        for (LocalDate since :
                List.of(LocalDate.EPOCH, today.minusDays(900), today.minusDays(300), today, CountedCase.OPEN)) {
            for (String reader : READERS) {
                staff.as(reader, () -> assertThat(access.findCounted(since))
                        .as(reader + " " + since)
                        .isEqualTo(expected(CaseAccess.COUNTED, since)));
            }
        }
    }

    @Test
    void blocksAndBreakGlassMakeADifference() {
        staff.as("lead1", () -> assertThat(expected(CaseAccess.COUNTED, LocalDate.EPOCH))
                .isNotEqualTo(expected(CaseAccess.VISIBLE, LocalDate.EPOCH)));
        staff.as("director1", () -> assertThat(expected(CaseAccess.COUNTED, LocalDate.EPOCH))
                .isNotEqualTo(expected("1 = 1 or :reader is null or :now is null", LocalDate.EPOCH)));
    }

    @Test
    void oneEntryOfAKeyIsReadForEachGrant() throws SQLException {
        try (Connection connection = database.getConnection()) {
            YearsOfCases.rebuild(connection);
        }
        staff.as("director1", () -> {
            long grants = ofDirector("AccessGrant a where a.staffId = :reader and a.caseCountsUntil = {d '%s'}"
                    .formatted(CountedCase.OPEN));
            long blocks = ofDirector("AccessBlock a where a.staffId = :reader");
            assertThat(grants).isGreaterThan(CASES / 10);
            assertThat(statements.rowsRead(() -> access.findCounted(CountedCase.OPEN)))
                    .isBetween(grants, grants + blocks + FEW_ROWS);
        });
    }

    private long ofDirector(String rows) {
        return em.createQuery("select count(a) from " + rows, Long.class)
                .setParameter("reader", staff.id("director1"))
                .getSingleResult();
    }

    private Set<CaseId> expected(String predicate, LocalDate since) {
        return access
                .bind(em.createQuery(
                        "select c.id from CaseFile c join CountedCase k on k.caseId = c.id where k.countsUntil >= :since and ("
                                + predicate + ")",
                        Long.class))
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }
}
