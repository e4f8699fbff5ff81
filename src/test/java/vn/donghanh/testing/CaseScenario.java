package vn.donghanh.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;

/** Brings a case of {@code worker1}, supervised by {@code lead1}, to the state in which a test begins, and reports the refusals that a user gets. */
@ApplicationScoped
public class CaseScenario {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    ConsentService consents;

    @Inject
    Clock clock;

    public CaseNumber caseAt(CaseStatus goal) {
        return caseAt(goal, "worker1", "lead1");
    }

    /** Performs only the steps of the case; features write nothing. */
    public CaseNumber caseAt(CaseStatus goal, String worker, String lead) {
        CaseNumber number = as(worker, () -> cases.open("Chị " + RandomReference.random(), TriageLevel.MEDIUM));
        staff.as(lead, () -> cases.assign(number, staff.id(worker)));
        for (CaseStep step : CaseFixture.stepsTo(goal)) {
            staff.as(actorOf(step, worker, lead), () -> cases.transition(number, step));
        }
        return number;
    }

    /** The user who may take this step in their case. */
    public static String actorOf(CaseStep step, String worker, String lead) {
        return switch (step) {
            case SCREEN,
                    BEGIN_ASSESSMENT,
                    COMPLETE_ASSESSMENT,
                    SUBMIT_PLAN,
                    BEGIN_REVIEW,
                    FINISH_REVIEW,
                    RESUME,
                    REQUEST_CLOSING,
                    END_FOLLOW_UP,
                    RESTART -> worker;
            case ACCEPT, DECLINE, RETURN_PLAN, FINISH_REVIEW_CHANGED, PAUSE, RETURN_CLOSING, REOPEN -> lead;
            case APPROVE_PLAN, CLOSE, CLOSE_WITH_FOLLOW_UP, GIVE_UP -> "director1";
            case MERGE, SPLIT -> lead;
            case WITHDRAW -> "dpo1";
        };
    }

    /** Records the client's consent to the case for this number of days. */
    public void recordConsent(String username, CaseNumber number, int days) {
        LocalDate until = CentreTime.today(clock).plusDays(days);
        staff.as(
                username,
                () -> consents.record(
                        number.value(),
                        new RecordConsentCommand(
                                ConsentScope.CASE_MGMT,
                                RecordConsentCommand.Answer.YES,
                                ConsentMethod.WRITTEN,
                                null,
                                null,
                                null,
                                until)));
    }

    /** Records the client's answer to a scope that the Centre asks about itself; a consent lasts 100 days and names the person, if it concerns one. */
    public void answer(
            CaseNumber number, ConsentScope scope, RecordConsentCommand.Answer said, @Nullable String named) {
        boolean given = said == RecordConsentCommand.Answer.YES;
        LocalDate until = CentreTime.today(clock).plusDays(100);
        staff.as(
                "worker1",
                () -> consents.record(
                        number.value(),
                        new RecordConsentCommand(
                                scope,
                                said,
                                given ? ConsentMethod.WRITTEN : null,
                                null,
                                null,
                                named,
                                given ? until : null)));
    }

    public int version(CaseNumber number) {
        return as("worker1", () -> cases.get(number).version());
    }

    public CaseStatus status(CaseNumber number) {
        return as("director1", () -> cases.get(number).status());
    }

    public <T> T as(String username, Supplier<T> task) {
        AtomicReference<T> result = new AtomicReference<>();
        staff.as(username, () -> result.set(task.get()));
        return result.get();
    }

    /** All rules by which this user is refused; empty if the user is not refused. */
    public List<BusinessRule> refusals(String username, Runnable attempt) {
        try {
            staff.as(username, attempt);
            return List.of();
        } catch (RuleViolationException refused) {
            return refused.allViolations().stream()
                    .map(RuleViolationException::rule)
                    .toList();
        }
    }

    /** Whether it does not exist for this user. */
    public boolean isHidden(String username, Runnable attempt) {
        try {
            staff.as(username, attempt);
            return false;
        } catch (NotFoundException hidden) {
            return true;
        }
    }
}
