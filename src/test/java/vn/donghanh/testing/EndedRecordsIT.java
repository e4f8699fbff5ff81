package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.feedback.complaint.WaitingComplaintQueries;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.worklist.TaskQueries;

/** What is read for what waits and for what is new does not grow with what has ended: five thousand records more, which are rolled back. */
@ExtendWith(ArquillianExtension.class)
class EndedRecordsIT {
    private static final int ENDED = 5_000;
    private static final int READ_MORE = 200;

    private static final String COMPLAINTS =
            """
            insert into complaint (ref, recorded_at, subject, addressee, status, status_since, answer_wish, version)
            select lpad(line, 26, '0'), now(6) - interval line hour, 'SERVICE', if(line % 2, 'SUPERVISOR', 'DIRECTOR'), 'WITHDRAWN', now(6) - interval line hour, 'NONE', 0
            from json_table(?1, '$[*]' columns (line for ordinality, record int path '$')) numbered""";

    private static final String EVENTS =
            """
            insert into donghanh_log.audit_event (ref, occurred_at, actor, action, outcome)
            select lpad(line, 26, '0'), now(6) - interval 2 month - interval line minute, 'worker1', 'case.list', 'DONE'
            from json_table(?1, '$[*]' columns (line for ordinality, record int path '$')) numbered""";

    private static final String SUBJECTS =
            "insert into donghanh_log.audit_subject (event_ref, kind, ref) select e.ref, 'case', ?1 from donghanh_log.audit_event e where e.ref like '000000000000%'";

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    WaitingComplaintQueries complaints;

    @Inject
    TaskQueries work;

    @Inject
    Statements statements;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void begin() throws Exception {
        staff.ensureStaff();
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws SystemException {
        transaction.rollback();
    }

    @Test
    void endedComplaintsAreNotReadForThoseThatWait() {
        long supervisor = rowsRead("lead1", () -> complaints.count());
        long director = rowsRead("director1", () -> complaints.count());
        fill(COMPLAINTS);
        assertThat(rowsRead("lead1", () -> complaints.count())).isLessThan(supervisor + READ_MORE);
        assertThat(rowsRead("director1", () -> complaints.count())).isLessThan(director + READ_MORE);
    }

    @Test
    void historyOfCasesIsNotReadForNewAssignments() {
        CaseNumber number = story.as("worker2", () -> cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        long before = rowsRead("worker1", () -> work.worklist());
        fill(EVENTS);
        em.createNativeQuery(SUBJECTS).setParameter(1, number.value()).executeUpdate();
        assertThat(story.as("worker1", work::worklist).newAssignments())
                .anySatisfy(row -> assertThat(row.number()).isEqualTo(number.value()));
        assertThat(rowsRead("worker1", () -> work.worklist())).isLessThan(before + READ_MORE);
    }

    private void fill(String insert) {
        String lines = IntStream.range(0, ENDED).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        assertThat(em.createNativeQuery(insert).setParameter(1, lines).executeUpdate())
                .isEqualTo(ENDED);
    }

    private long rowsRead(String username, Runnable page) {
        staff.as(username, page);
        long read = statements.rowsRead(() -> staff.as(username, page));
        System.getLogger(EndedRecordsIT.class.getName())
                .log(System.Logger.Level.INFO, "%s: %d rows read".formatted(username, read));
        return read;
    }
}
