package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.referral.deadline.ReferralDeadlineJob;
import vn.donghanh.referral.view.ReferralStepRow;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** The timeline of a referral that a clinic never answers, as seen by worker, supervisor and clinic. */
@ExtendWith(ArquillianExtension.class)
class ReferralTimeIT {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ReferralStory referrals;

    @Inject
    ReferralQueries queries;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    ReferralDeadlineJob job;

    @Inject
    ApplicationClock time;

    @PersistenceContext
    EntityManager em;

    private CaseNumber caseNumber;
    private String code;

    @BeforeEach
    void sendReferral() {
        staff.ensureStaff();
        caseNumber = story.caseAt(CaseStatus.ACTIVE);
        story.recordConsent("worker1", caseNumber, 300);
        code = referrals.send(caseNumber.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
    }

    @Test
    void unansweredReferralRemindsEscalatesAndExpires() {
        Instant receipt = moment("due.receipt");
        Instant reply = moment("due.reply");
        Instant expiry = moment("due.expiry");
        assertThat(receipt).as("the order of the deadlines").isBefore(reply);
        assertThat(reply).isBefore(expiry);

        at(receipt.minus(A_MINUTE), ReferralStatus.SENT, List.of(), List.of());
        at(receipt.plus(A_MINUTE), ReferralStatus.SENT, List.of(TaskKind.REFERRAL_UNANSWERED), List.of());
        at(reply.minus(A_MINUTE), ReferralStatus.SENT, List.of(TaskKind.REFERRAL_UNANSWERED), List.of());
        at(
                reply.plus(A_MINUTE),
                ReferralStatus.SENT,
                List.of(TaskKind.REFERRAL_UNANSWERED),
                List.of(TaskKind.REFERRAL_ESCALATED));
        at(
                expiry.minus(A_MINUTE),
                ReferralStatus.SENT,
                List.of(TaskKind.REFERRAL_UNANSWERED),
                List.of(TaskKind.REFERRAL_ESCALATED));
        time.runAt(expiry.minus(A_MINUTE), () -> assertThat(story.as("health1", () -> inbox.get(code)))
                .isNotNull());
        at(
                expiry.plus(A_MINUTE),
                ReferralStatus.EXPIRED,
                List.of(TaskKind.REFERRAL_ENDED),
                List.of(TaskKind.REFERRAL_ENDED));
        time.runAt(
                expiry.plus(A_MINUTE).plus(A_MINUTE), () -> assertThat(story.isHidden("health1", () -> inbox.get(code)))
                        .as("the clinic can no longer open the referral")
                        .isTrue());
        assertThat(story.as("worker1", () -> queries.get(caseNumber.value(), code))
                        .history())
                .extracting(ReferralStepRow::step)
                .endsWith(ReferralStep.EXPIRE);
        CaseOverviewQueries.PageView read = story.as("worker1", () -> overview.page(caseNumber.value(), false));
        assertThat(read.entries())
                .as("timeline of the case")
                .extracting(line -> line.entry().key())
                .contains("referral.timeline.EXPIRE");
        assertThat(read.tasks()).extracting(CaseOverviewQueries.DueTask::kind).contains(TaskKind.REFERRAL_ENDED);
    }

    /** Runs the deadline job on two nodes at that moment and compares the tasks of worker and supervisor. */
    private void at(Instant moment, ReferralStatus status, List<TaskKind> workers, List<TaskKind> supervisors) {
        time.runAt(moment, () -> {
            job.run();
            job.run();
            assertThat(story.as("worker1", () -> queries.get(caseNumber.value(), code))
                            .row()
                            .status())
                    .as("status at %s", moment)
                    .isEqualTo(status);
            assertThat(waitingForWorker())
                    .as("tasks of the worker at %s", moment)
                    .containsExactlyElementsOf(workers);
            assertThat(waitingForSupervisors())
                    .as("tasks of the supervisor at %s", moment)
                    .containsExactlyElementsOf(supervisors);
        });
    }

    /** Returns the tasks of this referral only, since the list is limited and other tests fill it. */
    private List<TaskKind> waitingForWorker() {
        return waiting("t.assigneeId = :who", "who", staff.id("worker1"));
    }

    private List<TaskKind> waitingForSupervisors() {
        return waiting("t.queue = :queue", "queue", Permission.CASE_ASSIGN);
    }

    private List<TaskKind> waiting(String condition, String name, Object value) {
        return em
                .createQuery(
                        "select t.kind from CaseTask t join CaseFile c on c.id = t.caseId"
                                + " where c.number = :number and t.endedAt is null and " + condition,
                        TaskKind.class)
                .setParameter("number", caseNumber)
                .setParameter(name, value)
                .getResultList()
                .stream()
                .filter(kind -> kind.name().startsWith("REFERRAL_"))
                .toList();
    }

    private Instant moment(String field) {
        return (Instant) em.createQuery("select r." + field + " from Referral r where r.code = :c")
                .setParameter("c", DisclosureCode.parse(code).orElseThrow())
                .getSingleResult();
    }
}
