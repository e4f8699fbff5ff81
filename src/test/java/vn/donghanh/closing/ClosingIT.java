package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.OpenTask;
import vn.donghanh.casefile.TaskRule;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactService;
import vn.donghanh.note.RecordContact;
import vn.donghanh.note.SafeNow;
import vn.donghanh.person.ContactChannel;
import vn.donghanh.person.SafeContactService;
import vn.donghanh.person.SafeContactTerms;
import vn.donghanh.shared.Rule;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Crew;
import vn.donghanh.staff.DelegationService;
import vn.donghanh.testing.Story;

/** The end of a case in the real database: what stands before it, and who decides. */
@ExtendWith(ArquillianExtension.class)
class ClosingIT {
    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    ClosingService service;

    @Inject
    ClosingQueries queries;

    @Inject
    ContactService contacts;

    @Inject
    SafeContactService safeContacts;

    @Inject
    CaseTaskService tasks;

    @Inject
    DelegationService delegations;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClosingStory closing;

    private CaseNumber number;

    @BeforeEach
    void aCaseUnderWay() {
        crew.aboard();
        number = story.at(CaseStatus.ACTIVE);
    }

    @AfterEach
    void nobodyActsForTheDirector() {
        crew.endDelegations();
    }

    @Test
    void everythingThatIsWrittenComesBackAndADraftMovesNothing() {
        crew.as("worker1", () -> service.draft(closing.request(number, ClosureReason.MOVED_AWAY, Map.of(), null)));
        ClosureRow draft = closing.page(number, "worker1").current();
        assertThat(draft.state()).isEqualTo(ClosureState.DRAFT);
        assertThat(draft.reason()).isEqualTo(ClosureReason.MOVED_AWAY);
        assertThat(draft.minutes()).isNull();
        crew.as(
                "worker1",
                () -> service.draft(closing.request(
                        number,
                        ClosureReason.MOVED_AWAY,
                        Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.REFUSED),
                        "Về quê.")));
        assertThat(closing.page(number, "worker1").current().minutes()).isEqualTo("Về quê.");
        assertThat(closing.page(number, "worker1").current().outcomes())
                .containsExactly(Map.entry(ReintegrationOutcome.SAFE, OutcomeAnswer.REFUSED));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
    }

    @Test
    void aRequestIsCompleteAndNothingOfARefusedOneStays() {
        assertThat(requestRefused(null, Map.of(), "x")).containsExactly(ClosingRule.REASON_MISSING);
        assertThat(requestRefused(ClosureReason.DETAINED, Map.of(), "x")).containsExactly(ClosingRule.OUTCOME_MISSING);
        assertThat(requestRefused(ClosureReason.DETAINED, ClosingStory.ANSWERED, " "))
                .containsExactly(ClosingRule.MINUTES_MISSING);
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        assertThat(closing.page(number, "worker1").current()).isNull();
    }

    @Test
    void thePageListsAllThatStandsInTheWay() {
        crew.as(
                "worker1",
                () -> tasks.open(
                        new OpenTask(number.value(), "Làm thẻ", closing.today().plusDays(2), null)));
        assertThat(closing.missing(number, ClosureReason.GOALS_MET))
                .containsExactlyInAnyOrder(TaskRule.OWN_TASKS_OPEN, ClosingRule.FOLLOW_UP_NOT_ASKED);
        assertThat(closing.missing(number, ClosureReason.LOST_CONTACT))
                .containsExactlyInAnyOrder(TaskRule.OWN_TASKS_OPEN, ClosingRule.CONTACT_NOT_LOST);
        assertThat(requestRefused(ClosureReason.GOALS_MET, ClosingStory.ANSWERED, "Xong."))
                .containsAnyOf(TaskRule.OWN_TASKS_OPEN, ClosingRule.FOLLOW_UP_NOT_ASKED);
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
    }

    @Test
    void contactIsLostAfterThreeSafeAttemptsOnTwoChannelsOverSixtyDays() {
        callsAndMessagesAreSafe();
        tried(70, ContactChannel.CALL);
        tried(40, ContactChannel.CALL);
        assertThat(closing.missing(number, ClosureReason.LOST_CONTACT))
                .as("two")
                .containsExactly(ClosingRule.CONTACT_NOT_LOST);
        tried(2, ContactChannel.CALL);
        assertThat(closing.missing(number, ClosureReason.LOST_CONTACT))
                .as("one channel")
                .containsExactly(ClosingRule.CONTACT_NOT_LOST);
        tried(1, ContactChannel.SMS);
        assertThat(closing.missing(number, ClosureReason.LOST_CONTACT)).isEmpty();
        crew.as(
                "worker1",
                () -> service.request(
                        closing.request(number, ClosureReason.LOST_CONTACT, ClosingStory.ANSWERED, "Tìm nhiều lần.")));
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSING);
    }

    @Test
    void attemptsWithinSixtyDaysAreNotEnough() {
        callsAndMessagesAreSafe();
        tried(59, ContactChannel.CALL);
        tried(30, ContactChannel.SMS);
        tried(0, ContactChannel.CALL);
        assertThat(closing.missing(number, ClosureReason.LOST_CONTACT)).containsExactly(ClosingRule.CONTACT_NOT_LOST);
    }

    @Test
    void whoDoesNotSeeTheCaseFindsNoClosingAndWhoMayNotDecideIsRefused() {
        closing.requested(number);
        for (String stranger : List.of("worker2", "worker3", "lead2", "auditor1", "report1", "admin1")) {
            assertThat(story.isHidden(stranger, () -> queries.closing(number.value())))
                    .as(stranger)
                    .isTrue();
            assertThat(story.isHidden(stranger, () -> queries.followUp(number.value())))
                    .as(stranger)
                    .isTrue();
            assertThat(story.isHidden(stranger, () -> service.propose(number.value(), story.version(number))))
                    .as(stranger)
                    .isTrue();
        }
        assertThat(story.isHidden("worker1", () -> service.approve(number.value(), story.version(number))))
                .as("a worker does not decide")
                .isTrue();
    }

    @Test
    void aReturnedRequestSaysWhyAndTheNextIsARoundOfItsOwn() {
        closing.requested(number);
        crew.as("lead1", () -> service.giveBack(number.value(), story.version(number), "Hỏi lại về chỗ ở."));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        ClosureRow returned = closing.page(number, "worker1").current();
        assertThat(returned.state()).isEqualTo(ClosureState.RETURNED);
        assertThat(returned.returnReason()).isEqualTo("Hỏi lại về chỗ ở.");
        closing.requested(number);
        assertThat(closing.page(number, "worker1").current().round()).isEqualTo(2);
        assertThat(closing.page(number, "worker1").earlier())
                .extracting(ClosureRow::round)
                .containsExactly(1);
    }

    @Test
    void nobodyDecidesOnHerOwnRequest() throws Exception {
        closing.requested(number);
        crew.as("lead1", () -> service.propose(number.value(), story.version(number)));
        long director = crew.id("director1").value();
        transaction.begin();
        em.createNativeQuery(
                        "update closure k join case_file c on c.id = k.case_id set k.requested_by = ?1 where c.number = ?2")
                .setParameter(1, director)
                .setParameter(2, number.value())
                .executeUpdate();
        transaction.commit();
        assertThat(story.refusals("director1", () -> service.approve(number.value(), story.version(number))))
                .containsExactly(ClosingRule.OWN_REQUEST);
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSING);
    }

    @Test
    void aSupervisorDecidesOnlyOnTheDaysOfHerDelegation() {
        closing.requested(number);
        crew.as("lead1", () -> service.propose(number.value(), story.version(number)));
        LocalDate first = closing.today().plusDays(2);
        crew.as("director1", () -> delegations.give(crew.id("lead1"), first, first, "12/QĐ-TTCTXH"));
        assertThat(decidedByLeadAfter(1)).containsExactly(ClosingRule.NOT_DELEGATED);
        assertThat(decidedByLeadAfter(3)).containsExactly(ClosingRule.NOT_DELEGATED);
        assertThat(decidedByLeadAfter(2)).isEmpty();
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSED);
    }

    private List<Rule> decidedByLeadAfter(int days) {
        List<Rule> refusals = new ArrayList<>();
        closing.inDays(
                days,
                () -> refusals.addAll(
                        story.refusals("lead1", () -> service.approve(number.value(), story.version(number)))));
        return refusals;
    }

    private void callsAndMessagesAreSafe() {
        crew.as(
                "worker1",
                () -> safeContacts.agree(
                        number.value(),
                        new SafeContactTerms(
                                Set.of(ContactChannel.CALL, ContactChannel.SMS),
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                null,
                                null),
                        null));
    }

    private void tried(int daysAgo, ContactChannel channel) {
        ZonedDateTime then = clock.instant().atZone(VietNam.ZONE).minusDays(daysAgo);
        crew.as(
                "worker1",
                () -> contacts.record(new RecordContact(
                        number.value(),
                        true,
                        channel,
                        then.toLocalDate(),
                        LocalTime.MIDNIGHT,
                        null,
                        SafeNow.COULD_NOT_ASK,
                        ContactOutcome.NO_ANSWER,
                        null)));
    }

    private List<Rule> requestRefused(
            ClosureReason reason, Map<ReintegrationOutcome, OutcomeAnswer> outcomes, String minutes) {
        return story.refusals("worker1", () -> service.request(closing.request(number, reason, outcomes, minutes)));
    }
}
