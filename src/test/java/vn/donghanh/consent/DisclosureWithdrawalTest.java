package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.consent.ConsentsFixture.CLINIC;
import static vn.donghanh.consent.ConsentsFixture.NOW;
import static vn.donghanh.consent.ConsentsFixture.SCHOOL;
import static vn.donghanh.consent.ConsentsFixture.WORKER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.TasksFixture;

/** What a no ends for partners, and when the data protection officer is asked in. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class DisclosureWithdrawalTest {
    private static final Duration TIME_TO_CONFIRM = Duration.ofDays(2);
    private static final String OFFICER =
            "open WITHDRAWAL_CONFIRM for " + Permission.CONSENT_WITHDRAW + " until " + NOW.plus(TIME_TO_CONFIRM);

    private final List<String> ended = new ArrayList<>();
    private final TasksFixture tasks = new TasksFixture();
    private final DisclosureWithdrawal withdrawal = new DisclosureWithdrawal();

    DisclosureWithdrawalTest() {
        withdrawal.disclosures = new DisclosureService() {
            @Override
            ActiveDisclosureView findActive(CaseId caseId) {
                return new ActiveDisclosureView(List.of(new ActiveDisclosureView.SelectedRow(
                        DisclosureCode.random(), SCHOOL, Set.of(ConsentScope.SHARE_TRAINING))));
            }

            @Override
            void closeBasedOn(CaseView caseView, Consent consent) {
                ended.add(consent.scope().name());
            }
        };
        withdrawal.assignments = new CaseAssignmentRepository() {
            @Override
            public void grantAccess(CaseView caseView, Role role, AccessGround ground) {
                ended.add(role + " " + ground);
            }
        };
        withdrawal.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        withdrawal.deadlines = new DeadlineQueries() {
            @Override
            public Instant due(DeadlineCode code, Instant from) {
                assertThat(code).isEqualTo(DeadlineCode.WITHDRAWAL_CONFIRM);
                return from.plus(TIME_TO_CONFIRM);
            }
        };
        withdrawal.taskOpener = tasks.opener();
        withdrawal.taskEnder = tasks.ender();
        withdrawal.openTasks = new CaseTaskQueries() {
            @Override
            public boolean isOpen(CaseId caseId, TaskKind kind) {
                return !tasks.noted().isEmpty();
            }
        };
    }

    @Test
    void onlyWhatAPartnerSeesIsEnded() {
        endRunOut(CaseStatus.ACTIVE, ConsentScope.SHARE_TRAINING, CLINIC);
        endRunOut(CaseStatus.ACTIVE, ConsentScope.SHARE_HEALTH_MIN, SCHOOL);
        assertThat(ended).isEmpty();
        endRunOut(CaseStatus.ACTIVE, ConsentScope.SHARE_TRAINING, SCHOOL);
        assertThat(ended).containsExactly("SHARE_TRAINING");
        assertThat(tasks.noted()).as("the case goes on").isEmpty();
    }

    @Test
    void aNoToTheCaseAsksTheOfficerIn() {
        endRunOut(CaseStatus.ACTIVE, ConsentScope.CASE_MGMT, null);
        assertThat(ended).containsExactly("CASE_MGMT", "DATA_PROTECTION_OFFICER DATA_PROTECTION");
        assertThat(tasks.noted()).containsExactly(OFFICER);
    }

    @Test
    void aCaseThatHasEndedNeedsNoOfficer() {
        endRunOut(CaseStatus.CLOSED, ConsentScope.CASE_MGMT, null);
        assertThat(ended).containsExactly("CASE_MGMT");
        assertThat(tasks.noted()).isEmpty();
    }

    @Test
    void aCaseThatNobodyWantsIsEndedThoughNothingIsShown() {
        CaseView active = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);
        withdrawal.endRefused(active, ConsentScope.CONTACT, CentreTime.day(NOW));
        withdrawal.endRefused(
                CaseViews.at(CaseStatus.FOLLOW_UP, WORKER, NOW), ConsentScope.CASE_MGMT, CentreTime.day(NOW));
        assertThat(tasks.noted()).as("the case goes on").isEmpty();
        withdrawal.endRefused(active, ConsentScope.CASE_MGMT, CentreTime.day(NOW));
        withdrawal.endRefused(active, ConsentScope.CASE_MGMT, CentreTime.day(NOW));
        assertThat(tasks.noted()).containsExactly(OFFICER);
        assertThat(ended)
                .containsExactly("DATA_PROTECTION_OFFICER DATA_PROTECTION", "DATA_PROTECTION_OFFICER DATA_PROTECTION");
    }

    @Test
    void theOfficersTimeBeginsWhenTheClientSaidNo() {
        CaseView active = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);
        Consent consent = Consent.request("A1", active.id(), ConsentScope.CASE_MGMT, null, "2026-01", WORKER, NOW);
        LocalDate before = CentreTime.day(NOW).minusDays(1);
        withdrawal.endWithdrawn(active, consent, before);
        assertThat(tasks.noted())
                .containsExactly("open WITHDRAWAL_CONFIRM for " + Permission.CONSENT_WITHDRAW + " until "
                        + CentreTime.endOf(before).plus(TIME_TO_CONFIRM));
    }

    private void endRunOut(CaseStatus status, ConsentScope scope, OrganisationId partner) {
        CaseView caseView = CaseViews.at(status, WORKER, NOW);
        withdrawal.endRunOut(caseView, Consent.request("A1", caseView.id(), scope, partner, "2026-01", WORKER, NOW));
    }
}
