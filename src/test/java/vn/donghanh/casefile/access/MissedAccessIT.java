package vn.donghanh.casefile.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.handover.cover.ArrangeCoverCommand;
import vn.donghanh.handover.cover.CoverService;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.cover.CoverReason;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Overlap;

/** A case and the access to it are written at the same moment, and neither transaction sees the other: the job brings them together. */
@ExtendWith(ArquillianExtension.class)
class MissedAccessIT {
    @Inject
    MissedAccessJob job;

    @Inject
    MissedAccessRepository missed;

    @Inject
    AccountService accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    CoverService covers;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    StaffFixture staff;

    @Inject
    Overlap overlap;

    @Inject
    Clock clock;

    @BeforeEach
    void nothingIsMissed() {
        staff.ensureStaff();
        while (!missed.find().isEmpty()) {
            assertThat(job.run().failed()).isZero();
        }
    }

    @Test
    void supervisorOfThatMomentSeesTheCaseThatWasOpened() throws Exception {
        String supervisor = staff.createColleague("worker1", Salutation.CHI, Role.SOCIAL_WORKER);
        staff.as("admin1", () -> accounts.grant(staff.ref(supervisor), Role.SUPERVISOR));
        AtomicReference<CaseNumber> opened = new AtomicReference<>();
        assertThat(overlap.refusals(
                        "worker1",
                        () -> opened.set(cases.open("Chị " + RandomReference.random(), TriageLevel.MEDIUM)),
                        "director1",
                        () -> confirmations.confirm(pendingRef(supervisor))))
                .isEmpty();
        CaseNumber number = opened.get();
        assertThat(story.isHidden(supervisor, () -> cases.get(number)))
                .as("each was written without the other")
                .isTrue();
        assertThat(job.run().failed()).isZero();
        assertThat(story.isHidden(supervisor, () -> cases.get(number))).isFalse();
        assertThat(missed.find()).isEmpty();
        staff.as("admin1", () -> accounts.disable(staff.ref(supervisor)));
    }

    private String pendingRef(String username) {
        return confirmations.findPending().rows().stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    @Test
    void standInOfThatMomentSeesTheCaseThatWasGiven() throws Exception {
        String absent = staff.createColleague("worker1", Salutation.CHI, Role.SOCIAL_WORKER);
        String standIn = staff.createColleague("worker1", Salutation.ANH, Role.SOCIAL_WORKER);
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        LocalDate today = CentreTime.today(clock);
        assertThat(overlap.refusals(
                        "lead1",
                        () -> cases.assign(number, staff.id(absent)),
                        "lead1",
                        () -> covers.arrange(
                                new ArrangeCoverCommand(absent, standIn, today, today.plusDays(3), CoverReason.LEAVE))))
                .isEmpty();
        assertThat(story.isHidden(standIn, () -> cases.get(number)))
                .as("each was written without the other")
                .isTrue();
        assertThat(job.run().failed()).isZero();
        assertThat(story.isHidden(standIn, () -> cases.get(number))).isFalse();
        assertThat(missed.find()).isEmpty();
        staff.as("lead1", () -> covers.list().rows().stream()
                .filter(row -> row.status().mayEnd())
                .forEach(row -> covers.end(row.ref())));
    }
}
