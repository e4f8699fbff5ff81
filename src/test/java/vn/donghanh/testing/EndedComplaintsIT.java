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
import vn.donghanh.feedback.complaint.WaitingComplaintQueries;
import vn.donghanh.staff.StaffFixture;

/** What is read for what waits does not grow with what has ended: five thousand records more, which are rolled back. */
@ExtendWith(ArquillianExtension.class)
class EndedComplaintsIT {
    private static final int ENDED = 5_000;
    private static final int READ_MORE = 200;

    private static final String COMPLAINTS =
            """
            insert into complaint (ref, recorded_at, subject, addressee, status, status_since, answer_wish, version)
            select lpad(line, 26, '0'), now(6) - interval line hour, 'SERVICE', if(line % 2, 'SUPERVISOR', 'DIRECTOR'), 'WITHDRAWN', now(6) - interval line hour, 'NONE', 0
            from json_table(?1, '$[*]' columns (line for ordinality, record int path '$')) numbered""";

    @Inject
    StaffFixture staff;

    @Inject
    WaitingComplaintQueries complaints;

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
        long supervisor = rowsRead("lead1");
        long director = rowsRead("director1");
        String lines = IntStream.range(0, ENDED).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        assertThat(em.createNativeQuery(COMPLAINTS).setParameter(1, lines).executeUpdate())
                .isEqualTo(ENDED);
        assertThat(rowsRead("lead1")).isLessThan(supervisor + READ_MORE);
        assertThat(rowsRead("director1")).isLessThan(director + READ_MORE);
    }

    private long rowsRead(String username) {
        Runnable page = () -> complaints.count();
        staff.as(username, page);
        return statements.rowsRead(() -> staff.as(username, page));
    }
}
