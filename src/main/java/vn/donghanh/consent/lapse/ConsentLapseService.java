package vn.donghanh.consent.lapse;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.consent.ConsentService.ConsentChanged;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.consent.DisclosureWithdrawal;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;

/**
 * Opens a task for the case manager before consents of a client expire, drops that about a partner that has nothing in hand any more, announces the end of a
 * consent to those who act on it, ends what one that the client did not renew still has of effect, and the task to confirm a vital interest that is over. Runs as the system user and is idempotent.
 */
@UseCases
public class ConsentLapseService {
    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    DisclosureWithdrawal withdrawals;

    @Inject
    AuditContext auditContext;

    @Inject
    Event<ConsentChanged> changes;

    @Inject
    Clock clock;

    @PublicUseCase
    @AuditAction("consent.announce-expiry")
    public void announceExpiry(String ref) {
        lapsing.findAndLock(ref)
                .filter(consent -> consent.status() == ConsentStatus.GRANTED)
                .ifPresent(consent -> {
                    auditContext.about("consent", consent.ref(), "LAPSES");
                    if (lapsing.findByCase(consent.caseId()).stream()
                            .noneMatch(lapse -> lapse.ref().equals(consent.ref()))) {
                        taskEnder.dropAbout(consent.caseId(), consent.ref(), TaskKind.CONSENT_RENEW);
                        return;
                    }
                    taskOpener.openForManager(
                            consent.caseId(),
                            TaskKind.CONSENT_RENEW,
                            consent.ref(),
                            due(Objects.requireNonNull(consent.expiresOn())));
                });
    }

    @PublicUseCase
    @AuditAction("consent.announce-end")
    public void announceEnd(String ref) {
        lapsing.findAndLock(ref)
                .filter(consent -> consent.status() == ConsentStatus.GRANTED)
                .ifPresent(consent -> {
                    auditContext.about("consent", consent.ref(), consent.scope().name());
                    changes.fire(new ConsentChanged(lapsing.getCase(consent.caseId()), consent.scope()));
                });
    }

    /** Ends what a consent whose last day has passed, and to which the client has said no since, still has of effect. */
    @PublicUseCase
    @AuditAction("consent.end-shown")
    public void endRunOut(String ref) {
        lapsing.findAndLock(ref)
                .filter(consent -> consent.status() == ConsentStatus.GRANTED)
                .ifPresent(consent -> {
                    auditContext.about("consent", consent.ref(), consent.scope().name());
                    withdrawals.endRunOut(lapsing.getCase(consent.caseId()), consent);
                });
    }

    /** Ends the task to confirm a vital interest that has ended: it was not done, and cannot be any more. */
    @PublicUseCase
    @AuditAction("vital-interest.end-unconfirmed")
    public void endConfirmation(String task) {
        lapsing.findUnconfirmableCase(task).ifPresent(caseId -> {
            auditContext.about("task", task);
            taskEnder.end(caseId, TaskKind.VITAL_INTEREST_CONFIRM, TaskEnding.NOT_POSSIBLE);
        });
    }

    /** Returns when the client is to be asked: on the last day, or, where that passed while nobody worked on the case, when work begins again. */
    private Instant due(LocalDate lastDay) {
        Instant now = clock.instant();
        Instant end = CentreTime.endOf(lastDay);
        return end.isBefore(now) ? deadlines.due(DeadlineCode.REOPEN_START, now) : end;
    }
}
