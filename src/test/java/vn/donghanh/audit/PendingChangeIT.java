package vn.donghanh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffFixture;

/** What is changed while somebody only reads is written nevertheless, and nobody who writes reads what was there before. */
@ExtendWith(ArquillianExtension.class)
class PendingChangeIT {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    ChangingQueries queries;

    @Inject
    ChangingService service;

    private CaseId id;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        staff.as("worker1", () -> {
            id = cases.get(cases.open("Chị Lan", TriageLevel.LOW)).id();
        });
    }

    @Test
    void aChangeWhileReadingIsWritten() {
        staff.as("worker1", () -> queries.change(id));
        assertThat(stored()).isEqualTo(DAY);
    }

    @Test
    void queriesOfReadersLookForNoChanges() {
        staff.as("worker1", () -> assertThat(queries.modes())
                .containsExactly(FlushModeType.COMMIT, FlushModeType.AUTO, FlushModeType.COMMIT));
        staff.as("worker1", () -> assertThat(service.modes()).containsExactly(FlushModeType.AUTO, FlushModeType.AUTO));
    }

    @Test
    void aReaderSeesWhatItsServiceHasChanged() {
        staff.as("worker1", () -> assertThat(queries.countAfterService(id)).isEqualTo(1));
    }

    @Test
    void aServiceThatChangesHasItsChangesReadForIt() {
        staff.as("worker1", () -> assertThat(service.countByQueries(id)).isEqualTo(1));
    }

    private LocalDate stored() {
        LocalDate[] day = new LocalDate[1];
        staff.as("worker1", () -> day[0] = queries.day(id));
        return day[0];
    }

    @UseCases(reads = true)
    public static class ChangingQueries {
        @PersistenceContext
        EntityManager em;

        @Inject
        ChangingService service;

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public void change(CaseId id) {
            em.find(CaseFile.class, id.value()).scheduleReview(DAY);
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public LocalDate day(CaseId id) {
            return em.find(CaseFile.class, id.value()).view().reviewOn();
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public List<FlushModeType> modes() {
            return Arrays.asList(em.getFlushMode(), service.mode(), em.getFlushMode());
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public FlushModeType mode() {
            return em.getFlushMode();
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public long countAfterService(CaseId id) {
            service.change(id);
            return count(id);
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public long count(CaseId id) {
            return em.createQuery("select count(c) from CaseFile c where c.id = :id and c.reviewOn = :day", Long.class)
                    .setParameter("id", id.value())
                    .setParameter("day", DAY)
                    .getSingleResult();
        }
    }

    @UseCases
    public static class ChangingService {
        @PersistenceContext
        EntityManager em;

        @Inject
        ChangingQueries queries;

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public void change(CaseId id) {
            em.find(CaseFile.class, id.value()).scheduleReview(DAY);
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public long countByQueries(CaseId id) {
            change(id);
            return queries.count(id);
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public FlushModeType mode() {
            return em.getFlushMode();
        }

        @Requires(Permission.CASE_READ)
        @AuditAction("case.open")
        public List<FlushModeType> modes() {
            return List.of(em.getFlushMode(), queries.mode());
        }
    }
}
