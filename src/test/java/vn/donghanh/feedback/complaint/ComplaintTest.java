package vn.donghanh.feedback.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.Stored;

/** Tests the states of a complaint, who receives it, and whom it concerns. */
class ComplaintTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final StaffId DUTY = new StaffId(4);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);
    private static final ComplaintRouting ROUTING = routing(WORKER, Set.of());

    private static final Map<ComplaintStep, Function<Complaint, ComplaintTransition>> STEPS = Map.of(
            ComplaintStep.BEGIN, complaint -> complaint.begin(LEAD, NOW),
            ComplaintStep.FORWARD_TO_DIRECTOR, complaint -> complaint.forwardToDirector(LEAD, NOW),
            ComplaintStep.ANSWER, complaint -> complaint.answer(ComplaintFinding.JUSTIFIED, new byte[] {1}, LEAD, NOW),
            ComplaintStep.INFORM, complaint -> complaint.inform(LEAD, NOW),
            ComplaintStep.FORWARD, complaint -> complaint.forward(LEAD, NOW),
            ComplaintStep.WITHDRAW, complaint -> complaint.withdraw(LEAD, NOW));

    @Test
    void complaintIsLookedAtAnsweredAndTheClientInformed() {
        Complaint complaint = complaint(ComplaintSubject.SERVICE, AnswerWish.BY_ADDRESSEE);
        assertThat(complaint.recordReceipt().from()).isNull();
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.RECEIVED);
        ComplaintTransition begun = complaint.begin(LEAD, NOW.plusSeconds(1));
        assertThat(begun.step()).isEqualTo(ComplaintStep.BEGIN);
        assertThat(begun.from()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(begun.to()).isEqualTo(ComplaintStatus.BEING_LOOKED_AT);
        assertThat(begun.staff()).isEqualTo(LEAD);
        complaint.answer(ComplaintFinding.JUSTIFIED, new byte[] {1}, LEAD, NOW.plusSeconds(2));
        assertThat(complaint.finding()).isEqualTo(ComplaintFinding.JUSTIFIED);
        assertThat(complaint.possibleSteps()).containsExactly(ComplaintStep.INFORM);
        complaint.inform(LEAD, NOW.plusSeconds(3));
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.CLIENT_INFORMED);
        assertThat(complaint.statusSince()).isEqualTo(NOW.plusSeconds(3));
        assertThat(complaint.possibleSteps()).isEmpty();
    }

    @Test
    void clientWhoWantsNoAnswerIsNotInformed() {
        Complaint complaint = complaint(ComplaintSubject.SERVICE, AnswerWish.NONE);
        complaint.begin(LEAD, NOW);
        complaint.answer(ComplaintFinding.NOT_CLEAR, new byte[] {1}, LEAD, NOW);
        assertThat(complaint.possibleSteps()).isEmpty();
        assertRefused(ComplaintRule.NOT_POSSIBLE_NOW, () -> complaint.inform(LEAD, NOW));
    }

    @Test
    void stepsOutOfOrderAreRefused() {
        Complaint complaint = complaint(ComplaintSubject.SERVICE, AnswerWish.BY_ADDRESSEE);
        assertRefused(
                ComplaintRule.NOT_POSSIBLE_NOW,
                () -> complaint.answer(ComplaintFinding.JUSTIFIED, new byte[] {1}, LEAD, NOW));
        assertRefused(ComplaintRule.NOT_POSSIBLE_NOW, () -> complaint.inform(LEAD, NOW));
        assertRefused(ComplaintRule.NOT_POSSIBLE_NOW, () -> complaint.forward(LEAD, NOW));
        assertThat(complaint.finding()).isNull();
        complaint.withdraw(LEAD, NOW);
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertRefused(ComplaintRule.NOT_POSSIBLE_NOW, () -> complaint.begin(LEAD, NOW));
        assertRefused(ComplaintRule.NOT_POSSIBLE_NOW, () -> complaint.withdraw(LEAD, NOW));
    }

    /** Tries every step from every status, of a complaint for the Centre and of one for the parent authority. */
    @ParameterizedTest
    @EnumSource(ComplaintStatus.class)
    void stepsFollowExactlyTheTable(ComplaintStatus from) {
        for (ComplaintSubject subject : List.of(ComplaintSubject.SERVICE, ComplaintSubject.DIRECTOR)) {
            STEPS.forEach((step, take) -> {
                Complaint complaint = in(from, subject);
                boolean deciding = step == ComplaintStep.BEGIN || step == ComplaintStep.ANSWER;
                boolean fits =
                        switch (step) {
                            case BEGIN, ANSWER, FORWARD_TO_DIRECTOR -> subject == ComplaintSubject.SERVICE;
                            case FORWARD -> subject == ComplaintSubject.DIRECTOR;
                            case RECEIVE, INFORM, WITHDRAW -> true;
                        };
                boolean possible = from.steps().contains(step) && fits;
                assertThat(complaint.may(step)).as(step + " from " + from).isEqualTo(possible);
                if (possible) {
                    ComplaintTransition transition = take.apply(complaint);
                    assertThat(transition.step()).isEqualTo(step);
                    assertThat(transition.from()).isEqualTo(from);
                    assertThat(complaint.status()).isEqualTo(step.target());
                } else {
                    assertRefused(
                            deciding && subject == ComplaintSubject.DIRECTOR
                                    ? ComplaintRule.ONLY_FORWARD
                                    : ComplaintRule.NOT_POSSIBLE_NOW,
                            () -> take.apply(complaint));
                    assertThat(complaint.status()).isEqualTo(from);
                }
            });
        }
    }

    @Test
    void complaintHoldsWhatTheClientSaid() {
        Complaint complaint = complaint(ComplaintSubject.SERVICE, AnswerWish.BY_ADDRESSEE);
        complaint.recordTexts(new byte[] {1}, new byte[] {2});
        complaint.scheduleNext(NOW.plusSeconds(9));
        assertThat(complaint.ref()).isEqualTo("a");
        assertThat(complaint.caseId()).isEqualTo(FILE.id());
        assertThat(complaint.person()).isEqualTo(FILE.person());
        assertThat(complaint.recordedAt()).isEqualTo(NOW);
        assertThat(complaint.isWrittenByClient()).isTrue();
        assertThat(complaint.subject()).isEqualTo(ComplaintSubject.SERVICE);
        assertThat(complaint.answerWish()).isEqualTo(AnswerWish.BY_ADDRESSEE);
        assertThat(complaint.dueAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(complaint.accountSealed()).isEqualTo(new byte[] {1});
        assertThat(complaint.wishSealed()).isEqualTo(new byte[] {2});
        complaint.begin(LEAD, NOW);
        complaint.answer(ComplaintFinding.JUSTIFIED, new byte[] {3}, LEAD, NOW);
        assertThat(complaint.answerSealed()).isEqualTo(new byte[] {3});
        Complaint spoken = new Complaint(
                "b",
                null,
                complete(ComplaintSubject.SERVICE, AnswerWish.NONE),
                ComplaintAddressee.DIRECTOR,
                Set.of(),
                DUTY,
                NOW);
        assertThat(spoken.isWrittenByClient()).isFalse();
        assertThat(spoken.caseId()).isNull();
        assertThat(spoken.person()).isNull();
    }

    @Test
    void supervisorPassesOnToTheDirectorOnce() {
        Complaint complaint = complaint(ComplaintSubject.OTHER_STAFF, AnswerWish.BY_ADDRESSEE);
        complaint.begin(LEAD, NOW);
        complaint.forwardToDirector(LEAD, NOW);
        assertThat(complaint.addressee()).isEqualTo(ComplaintAddressee.DIRECTOR);
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.RECEIVED);
        assertThat(complaint.may(ComplaintStep.FORWARD_TO_DIRECTOR)).isFalse();
        assertRefused(ComplaintRule.NOT_POSSIBLE_NOW, () -> complaint.forwardToDirector(DIRECTOR, NOW));
    }

    @Test
    void complaintAboutTheDirectorIsOnlyForwarded() {
        Complaint complaint = complaint(ComplaintSubject.DIRECTOR, AnswerWish.BY_ADDRESSEE);
        assertThat(complaint.addressee()).isEqualTo(ComplaintAddressee.SUPERVISOR);
        assertThat(complaint.possibleSteps()).containsExactly(ComplaintStep.FORWARD, ComplaintStep.WITHDRAW);
        assertRefused(ComplaintRule.ONLY_FORWARD, () -> complaint.begin(LEAD, NOW));
        assertRefused(ComplaintRule.NOT_POSSIBLE_NOW, () -> complaint.forwardToDirector(LEAD, NOW));
        complaint.forward(LEAD, NOW);
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.FORWARDED);
    }

    @ParameterizedTest
    @EnumSource(ComplaintStatus.class)
    void deadlineRunsWhileAStepIsPossible(ComplaintStatus status) {
        assertThat(status.deadline() == null).isEqualTo(status.steps().isEmpty());
    }

    @Test
    void eachOpenStatusHasItsDeadline() {
        assertThat(ComplaintStatus.RECEIVED.deadline()).isEqualTo(DeadlineCode.COMPLAINT_BEGIN);
        assertThat(ComplaintStatus.BEING_LOOKED_AT.deadline()).isEqualTo(DeadlineCode.COMPLAINT_ANSWER);
        assertThat(ComplaintStatus.ANSWERED.deadline()).isEqualTo(DeadlineCode.COMPLAINT_INFORM);
    }

    @ParameterizedTest
    @CsvSource({
        "CASE_WORKER, SUPERVISOR, SUPERVISOR",
        "CASE_WORKER, DIRECTOR, DIRECTOR",
        "OTHER_STAFF, SUPERVISOR, SUPERVISOR",
        "SERVICE, DIRECTOR, DIRECTOR",
        "PARTNER, SUPERVISOR, SUPERVISOR",
        "SUPERVISOR, SUPERVISOR, DIRECTOR",
        "DIRECTOR, DIRECTOR, SUPERVISOR",
    })
    void nobodyReceivesAComplaintAboutThemselves(
            ComplaintSubject subject, ComplaintAddressee wished, ComplaintAddressee addressee) {
        assertThat(ROUTING.addressee(subject, wished, ROUTING.parties(subject, null)))
                .isEqualTo(addressee);
    }

    @Test
    void complaintWithoutAnImpartialSupervisorGoesToTheDirector() {
        ComplaintRouting managed = routing(LEAD, Set.of());
        assertThat(managed.addressee(ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, Set.of()))
                .isEqualTo(ComplaintAddressee.DIRECTOR);
        assertThat(ROUTING.addressee(ComplaintSubject.OTHER_STAFF, ComplaintAddressee.SUPERVISOR, Set.of(LEAD)))
                .isEqualTo(ComplaintAddressee.DIRECTOR);
        assertThat(routing(WORKER, Set.of(LEAD))
                        .addressee(ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, Set.of()))
                .isEqualTo(ComplaintAddressee.DIRECTOR);
        ComplaintRouting withoutCase = withoutCase();
        assertThat(withoutCase.addressee(ComplaintSubject.SERVICE, ComplaintAddressee.SUPERVISOR, Set.of()))
                .isEqualTo(ComplaintAddressee.DIRECTOR);
        assertThat(withoutCase.addressee(ComplaintSubject.DIRECTOR, ComplaintAddressee.DIRECTOR, Set.of(DIRECTOR)))
                .isEqualTo(ComplaintAddressee.SUPERVISOR);
    }

    @Test
    void complaintWithoutAnImpartialDirectorGoesToTheSupervisor() {
        assertThat(ROUTING.addressee(ComplaintSubject.SERVICE, ComplaintAddressee.DIRECTOR, Set.of(DIRECTOR)))
                .isEqualTo(ComplaintAddressee.SUPERVISOR);
        assertThat(routing(WORKER, Set.of(DIRECTOR))
                        .addressee(ComplaintSubject.SERVICE, ComplaintAddressee.DIRECTOR, Set.of()))
                .isEqualTo(ComplaintAddressee.SUPERVISOR);
        assertThat(withoutCase().addressee(ComplaintSubject.SERVICE, ComplaintAddressee.DIRECTOR, Set.of(DIRECTOR)))
                .isEqualTo(ComplaintAddressee.SUPERVISOR);
    }

    @Test
    void complaintThatNobodyCouldReadIsNotRecorded() {
        assertRefused(
                ComplaintRule.NOBODY_TO_READ,
                () -> ROUTING.addressee(ComplaintSubject.SERVICE, ComplaintAddressee.DIRECTOR, Set.of(DIRECTOR, LEAD)));
        assertRefused(ComplaintRule.NOBODY_TO_READ, () -> routing(LEAD, Set.of())
                .addressee(ComplaintSubject.DIRECTOR, ComplaintAddressee.SUPERVISOR, Set.of(DIRECTOR)));
    }

    @Test
    void complaintNamingTheDirectorIsAboutTheDirector() {
        assertThat(ROUTING.subject(ComplaintSubject.OTHER_STAFF, DIRECTOR)).isEqualTo(ComplaintSubject.DIRECTOR);
        assertThat(ROUTING.subject(ComplaintSubject.OTHER_STAFF, DUTY)).isEqualTo(ComplaintSubject.OTHER_STAFF);
        assertThat(ROUTING.subject(ComplaintSubject.OTHER_STAFF, null)).isEqualTo(ComplaintSubject.OTHER_STAFF);
        assertThat(ROUTING.subject(ComplaintSubject.SERVICE, DIRECTOR)).isEqualTo(ComplaintSubject.SERVICE);
    }

    private static ComplaintRouting routing(StaffId manager, Set<StaffId> conflicted) {
        return new ComplaintRouting(true, manager, Set.of(LEAD), Set.of(DIRECTOR), conflicted);
    }

    private static ComplaintRouting withoutCase() {
        return new ComplaintRouting(false, null, Set.of(LEAD), Set.of(DIRECTOR), Set.of());
    }

    @Test
    void partiesFollowFromTheSubjectAndTheNamedColleague() {
        assertThat(ROUTING.parties(ComplaintSubject.CASE_WORKER, null)).containsExactly(WORKER);
        assertThat(ROUTING.parties(ComplaintSubject.SUPERVISOR, null)).containsExactly(LEAD);
        assertThat(ROUTING.parties(ComplaintSubject.DIRECTOR, null)).containsExactly(DIRECTOR);
        assertThat(ROUTING.parties(ComplaintSubject.OTHER_STAFF, DUTY)).containsExactly(DUTY);
        assertThat(ROUTING.parties(ComplaintSubject.PARTNER, null)).isEmpty();
        assertThat(withoutCase().parties(ComplaintSubject.SUPERVISOR, null)).isEmpty();
        assertThat(routing(null, Set.of()).parties(ComplaintSubject.CASE_WORKER, null))
                .isEmpty();
    }

    @Test
    void personConcernedDoesNotRecordTheComplaint() {
        assertRefused(
                ComplaintRule.RECORDER_CONCERNED,
                () -> new Complaint(
                        "a",
                        FILE,
                        complete(ComplaintSubject.CASE_WORKER, AnswerWish.NONE),
                        ComplaintAddressee.SUPERVISOR,
                        Set.of(DUTY),
                        DUTY,
                        NOW));
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        RuleViolationException refused = catchThrowableOfType(
                RuleViolationException.class,
                () -> new ComplaintContent(null, null, null, " ", null, null).requireComplete());
        assertThat(refused.allViolations().stream().map(RuleViolationException::rule))
                .containsExactly(
                        ComplaintRule.SUBJECT_MISSING, ComplaintRule.ADDRESSEE_MISSING, ComplaintRule.ACCOUNT_MISSING);
        assertThat(refused.allViolations().stream().map(RuleViolationException::field))
                .isEqualTo(List.of("subject", "wished", "account"));
        assertThat(new ComplaintContent(
                                ComplaintSubject.SERVICE, ComplaintAddressee.DIRECTOR, null, " Chờ lâu. ", null, null)
                        .requireComplete())
                .isEqualTo(new ComplaintContent.Complete(
                        ComplaintSubject.SERVICE, ComplaintAddressee.DIRECTOR, "Chờ lâu.", AnswerWish.BY_ADDRESSEE));
    }

    @Test
    void erasureLeavesWhatWasDoneToTheDirector() {
        Complaint complaint = complaint(ComplaintSubject.SERVICE, AnswerWish.BY_ADDRESSEE);
        complaint.recordTexts(new byte[] {1}, new byte[] {2});
        complaint.addParty(DUTY);
        complaint.erasePersonalData();
        assertThat(complaint.caseId()).isNull();
        assertThat(complaint.accountSealed()).isNull();
        assertThat(complaint.wishSealed()).isNull();
        assertThat(complaint.addressee()).isEqualTo(ComplaintAddressee.DIRECTOR);
        assertThat(complaint.parties()).containsExactly(DUTY);
        Complaint aboutDirector = complaint(ComplaintSubject.DIRECTOR, AnswerWish.NONE);
        aboutDirector.erasePersonalData();
        assertThat(aboutDirector.addressee()).isEqualTo(ComplaintAddressee.SUPERVISOR);
    }

    @Test
    void undecidedComplaintsAreThoseThatCanBeWithdrawn() {
        assertThat(EnumSet.allOf(ComplaintStatus.class))
                .filteredOn(status -> status.steps().contains(ComplaintStep.WITHDRAW))
                .containsExactly(ComplaintStatus.RECEIVED, ComplaintStatus.BEING_LOOKED_AT);
    }

    private static Complaint in(ComplaintStatus status, ComplaintSubject subject) {
        return Stored.with(complaint(subject, AnswerWish.BY_ADDRESSEE), "status", status);
    }

    private static Complaint complaint(ComplaintSubject subject, AnswerWish wish) {
        return new Complaint(
                "a",
                FILE,
                complete(subject, wish),
                subject.addressee(ComplaintAddressee.SUPERVISOR),
                Set.of(),
                null,
                NOW);
    }

    private static ComplaintContent.Complete complete(ComplaintSubject subject, AnswerWish wish) {
        return new ComplaintContent.Complete(subject, ComplaintAddressee.SUPERVISOR, "Chờ lâu.", wish);
    }
}
