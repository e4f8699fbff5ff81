package vn.donghanh.service.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.service.LookWindow;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceRule;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Livelihood support from what was given to the look three months later. */
@ExtendWith(ArquillianExtension.class)
class LivelihoodIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    AttachmentScenario attachments;

    @Inject
    CaseFixture cases;

    @Inject
    ServiceDeliveryService deliveries;

    @Inject
    LivelihoodQueries queries;

    @Inject
    LivelihoodService service;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private CaseNumber number;
    private String lineRef;
    private LocalDate today;

    @BeforeEach
    void giveTools() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            number = cases.open("Kín " + RandomReference.random(), TriageLevel.LOW);
            deliveries.record(RecordServiceCommand.delivered(
                    number.value(),
                    ServiceItem.support(LivelihoodItem.TOOLS, 2, ServiceUnit.SET),
                    today,
                    ServicePurpose.NONE,
                    new ServiceCost(950_000L, false, "PROVINCE_PLAN", null),
                    "Bộ đồ nghề."));
            lineRef = queries.list(number.value()).rows().get(0).support().lineRef();
        });
    }

    @Test
    void whatWasGivenIsLookedAtAfterThreeMonths() {
        LivelihoodLookRow given = row();
        assertThat(given.support().item()).isEqualTo(LivelihoodItem.TOOLS);
        assertThat(given.support().quantity()).isEqualTo(2);
        assertThat(given.support().unit()).isEqualTo(ServiceUnit.SET);
        assertThat(given.support().line()).isEqualTo("Bộ đồ nghề.");
        assertThat(given.support().amount()).isEqualTo(950_000L);
        assertThat(given.support().funding()).isEqualTo("PROVINCE_PLAN");
        assertThat(given.window()).isEqualTo(LookWindow.around(today.plusMonths(3), 10));
        assertThat(given.result()).isEqualTo(LivelihoodResult.AHEAD);
        assertThat(given.mayRecord()).isFalse();
        assertThat(tasks()).contains("LIVELIHOOD_LOOK");
        staff.as(
                "worker1",
                () -> assertRefused(LivelihoodRule.OUTSIDE_WINDOW, () -> look(LivelihoodAnswer.USED, today)));
        later(LivelihoodAnswer.NOT_REACHED);
        assertThat(row().result()).isEqualTo(LivelihoodResult.NOT_REACHED);
        assertThat(tasks()).contains("LIVELIHOOD_LOOK");
        later(LivelihoodAnswer.USED);
        assertThat(tasks()).doesNotContain("LIVELIHOOD_LOOK");
        later(LivelihoodAnswer.SOLD);
        assertThat(row().result()).isEqualTo(LivelihoodResult.SOLD);
        assertThat(row().looks()).hasSize(3);
    }

    private void later(LivelihoodAnswer answer) {
        LocalDate due = today.plusMonths(3);
        time.runAt(
                clock.instant().plus(Duration.ofDays(today.until(due, ChronoUnit.DAYS))),
                () -> staff.as("worker1", () -> look(answer, due)));
    }

    @Test
    void whatWasGivenInAMergedCaseIsLookedAt() {
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        assertThat(tasks()).contains("LIVELIHOOD_LOOK");
        later(LivelihoodAnswer.USED);
        assertThat(row().result()).isEqualTo(LivelihoodResult.USED);
        assertThat(tasks()).doesNotContain("LIVELIHOOD_LOOK");
    }

    @Test
    void looksOfAFollowUpAreTasksWhileTheClientAgrees() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> give(ServiceItem.support(LivelihoodItem.SEED, 3, ServiceUnit.SET), ServiceCost.NONE));
        assertThat(tasks()).as("nobody has agreed").doesNotContain("LIVELIHOOD_LOOK");
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(tasks()).as("agreed").containsOnlyOnce("LIVELIHOOD_LOOK");
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        assertThat(tasks()).as("no longer").doesNotContain("LIVELIHOOD_LOOK");
    }

    @Test
    void aClientWhomNobodyMayContactIsNotSaidToBeAsked() {
        assertSaid(LivelihoodResult.OPEN, null);
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> give(ServiceItem.support(LivelihoodItem.SEED, 3, ServiceUnit.SET), ServiceCost.NONE));
        assertSaid(LivelihoodResult.OPEN, NoContactReason.CONTACT_NOT_AGREED);
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(row().notAsked()).as("agreed").isNull();
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        assertSaid(LivelihoodResult.OPEN, NoContactReason.CONTACT_REFUSED);
        staff.as("director1", () -> cases.transition(number, CaseStep.GIVE_UP));
        assertThat(row().notAsked()).as("ended, before the days").isEqualTo(NoContactReason.CASE_ENDED);
        assertSaid(LivelihoodResult.OPEN, NoContactReason.CASE_ENDED);
    }

    /** Asserts what is said on the day of asking. */
    private void assertSaid(LivelihoodResult result, NoContactReason reason) {
        time.runAt(clock.instant().plus(Duration.ofDays(today.until(today.plusMonths(3), ChronoUnit.DAYS))), () -> {
            LivelihoodView view = story.as("worker1", () -> queries.list(number.value()));
            assertThat(view.noContact()).isEqualTo(reason);
            assertThat(view.rows().get(0).result()).isEqualTo(result);
            assertThat(view.rows().get(0).notAsked()).isEqualTo(reason);
        });
    }

    @Test
    void missingFieldsAndWrongReadersAreRefused() {
        staff.as("worker1", () -> {
            assertRefused(LivelihoodRule.ANSWER_MISSING, () -> look(null, today));
            assertRefused(LivelihoodRule.DAY_MISSING, () -> look(LivelihoodAnswer.USED, null));
            assertNotFound(
                    () -> service.recordLook(number.value(), RandomReference.random(), LivelihoodAnswer.USED, today));
        });
        staff.as("worker3", () -> {
            assertNotFound(() -> queries.list(number.value()));
            assertNotFound(() -> look(LivelihoodAnswer.USED, today));
        });
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "worker1",
                () -> assertRefused(
                        CaseRule.CASE_ENDED,
                        () -> service.recordLook(closed.value(), lineRef, LivelihoodAnswer.USED, today)));
    }

    @Test
    void whatIsGivenIsNamedAndAGrantHasItsAmount() {
        staff.as("worker1", () -> {
            assertRefused(
                    ServiceRule.LIVELIHOOD_MISSING,
                    () -> give(ServiceItem.single(DeliveryType.LIVELIHOOD_SUPPORT), ServiceCost.NONE));
            ServiceItem grant = ServiceItem.support(LivelihoodItem.GRANT, 1, ServiceUnit.TIME);
            assertRefused(ServiceRule.GRANT_WITHOUT_AMOUNT, () -> give(grant, ServiceCost.NONE));
            give(grant, new ServiceCost(400_000L, true, "SPONSOR", null));
            give(ServiceItem.support(LivelihoodItem.SEED, 3, ServiceUnit.SET), ServiceCost.NONE);
        });
        assertThat(story.as("worker1", () -> queries.list(number.value())).rows())
                .extracting(given -> given.support().item())
                .containsExactlyInAnyOrder(LivelihoodItem.TOOLS, LivelihoodItem.GRANT, LivelihoodItem.SEED);
    }

    private void give(ServiceItem item, ServiceCost cost) {
        deliveries.record(RecordServiceCommand.delivered(number.value(), item, today, ServicePurpose.NONE, cost, null));
    }

    @Test
    void receiptsBelongToWhatWasGiven() {
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        attachments.assertBelongsTo(number.value(), AttachmentKind.LIVELIHOOD, lineRef, false);
    }

    private void look(LivelihoodAnswer answer, LocalDate heldOn) {
        service.recordLook(number.value(), lineRef, answer, heldOn);
    }

    private LivelihoodLookRow row() {
        return story.as("worker1", () -> queries.list(number.value())).rows().get(0);
    }

    @SuppressWarnings("unchecked")
    private List<String> tasks() {
        return em.createNativeQuery(
                        "select t.kind from case_task t join case_file f on f.id = t.case_id where f.number = ?1 and t.ended_at is null")
                .setParameter(1, number.value())
                .getResultList();
    }
}
