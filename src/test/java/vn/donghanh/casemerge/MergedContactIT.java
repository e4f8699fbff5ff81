package vn.donghanh.casemerge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partnerbusiness.PartnerBusinessScenario;
import vn.donghanh.placement.PlacementCheckJob;
import vn.donghanh.placement.PlacementQueries;
import vn.donghanh.placement.PlacementRule;
import vn.donghanh.placement.PlacementService;
import vn.donghanh.placement.PlacementView;
import vn.donghanh.placement.RecordCheckCommand;
import vn.donghanh.placement.WorkTerms;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Whether the client of a merged case is asked is decided by the case that continues. */
@ExtendWith(ArquillianExtension.class)
class MergedContactIT {
    private static final String REASON = "cùng giấy tờ, chị tự nói";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    PartnerBusinessScenario business;

    @Inject
    CaseMergeService merging;

    @Inject
    DuplicateReviewService duplicates;

    @Inject
    PlacementService placements;

    @Inject
    PlacementQueries placementPages;

    @Inject
    PlacementCheckJob checks;

    @Inject
    ServiceDeliveryService deliveries;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private CaseNumber kept;
    private CaseNumber other;
    private String work;
    private LocalDate today;

    @BeforeEach
    void mergeACaseWithWorkAndSupport() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        String alias = "Chị Trúc " + RandomReference.random();
        kept = opened("worker1", alias);
        other = opened("worker2", alias);
        staff.as("worker2", () -> {
            work = placements.propose(other.value(), "SEWING");
            placements.goAlone(other.value(), work, today);
            placements.recordStart(
                    other.value(),
                    work,
                    today,
                    new WorkTerms(EmploymentType.INFORMAL_WAGE, null, "FROM_5M_TO_7M", null));
            deliveries.record(RecordServiceCommand.delivered(
                    other.value(),
                    ServiceItem.support(LivelihoodItem.SEED, 3, ServiceUnit.SET),
                    today,
                    ServicePurpose.NONE,
                    ServiceCost.NONE,
                    null));
        });
        merge();
    }

    private CaseNumber opened(String worker, String alias) {
        CaseNumber number = story.as(worker, () -> cases.open(alias, TriageLevel.MEDIUM));
        staff.as(worker, () -> cases.transition(number, CaseStep.SCREEN));
        staff.as("lead1", () -> {
            cases.assign(number, staff.id(worker));
            cases.transition(number, CaseStep.ACCEPT);
        });
        return number;
    }

    private void merge() {
        long pair = story.as("lead1", duplicates::findOpenPairs).stream()
                .filter(found -> Set.of(found.first().number(), found.second().number())
                        .equals(Set.of(kept.value(), other.value())))
                .findFirst()
                .orElseThrow()
                .id();
        staff.as("lead1", () -> merging.merge(pair, kept.value(), REASON));
    }

    @Test
    void endOfTheContinuingCaseEndsTheQuestionsOfTheMergedOne() {
        assertThat(asked()).containsExactlyInAnyOrder("PLACEMENT_CHECK", "LIVELIHOOD_LOOK");
        assertThat(contactEnded()).isFalse();

        staff.as("director1", () -> cases.transition(kept, CaseStep.GIVE_UP));

        assertThat(asked()).isEmpty();
        later(45, checks::run);
        assertThat(asked()).as("the next check").isEmpty();
        later(60, () -> {
            assertThat(page().row().noCheck()).isEqualTo(NoContactReason.CASE_ENDED);
            assertThat(page().mayCheck()).isFalse();
            staff.as("worker2", () -> assertRefused(PlacementRule.FOLLOW_UP_WITHOUT_CONSENT, this::check));
        });
        assertThat(contactEnded()).as("the safe contact says so").isTrue();

        staff.as("lead1", () -> cases.transition(kept, CaseStep.REOPEN));

        assertThat(asked()).containsExactlyInAnyOrder("PLACEMENT_CHECK", "LIVELIHOOD_LOOK");
        assertThat(contactEnded()).isFalse();
    }

    @Test
    void consentOfTheContinuingCaseDecidesForTheMergedOne() {
        CaseFixture.stepsTo(CaseStatus.FOLLOW_UP).stream()
                .filter(step -> step != CaseStep.SCREEN && step != CaseStep.ACCEPT)
                .forEach(step ->
                        staff.as(CaseScenario.actorOf(step, "worker1", "lead1"), () -> cases.transition(kept, step)));
        assertThat(asked()).as("nobody has agreed").isEmpty();
        story.answer(kept, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(asked()).as("agreed").containsExactlyInAnyOrder("PLACEMENT_CHECK", "LIVELIHOOD_LOOK");
        story.answer(kept, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        assertThat(asked()).as("no longer").isEmpty();
        assertThat(page().row().noCheck()).isEqualTo(NoContactReason.CONTACT_REFUSED);
    }

    private List<String> asked() {
        return business.tasks(other, "PLACEMENT", "LIVELIHOOD");
    }

    private PlacementView page() {
        return story.as("worker2", () -> placementPages.get(other.value(), work));
    }

    private boolean contactEnded() {
        return page().header().safeContact().forbidden().contains("shared.case.safe.ended");
    }

    private void check() {
        placements.recordCheck(
                other.value(),
                work,
                new RecordCheckCommand(CheckAnswer.STILL_THERE, CentreTime.today(clock), null, null));
    }

    private void later(int days, Runnable task) {
        time.runAt(clock.instant().plus(Duration.ofDays(days)), task);
    }
}
