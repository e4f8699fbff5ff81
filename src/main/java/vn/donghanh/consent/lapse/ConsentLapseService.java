package vn.donghanh.consent.lapse;

import jakarta.inject.Inject;
import java.util.Objects;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;

/**
 * Opens a task for the case manager before consents of a client expire, and drops that about a partner that has nothing in hand any more. Runs as the
 * system user and is idempotent.
 */
@UseCases
public class ConsentLapseService {
    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    AuditContext auditContext;

    @PublicUseCase
    @AuditAction("consent.announce-expiry")
    public void announceExpiry(String ref) {
        lapsing.findAndLock(ref)
                .filter(consent -> consent.status() == ConsentStatus.GRANTED)
                .ifPresent(consent -> {
                    auditContext.about("consent", consent.ref(), "LAPSES");
                    if (lapsing.findByCase(consent.caseId()).stream()
                            .noneMatch(lapse -> lapse.ref().equals(consent.ref()))) {
                        tasks.dropAbout(consent.caseId(), consent.ref(), TaskKind.CONSENT_RENEW);
                        return;
                    }
                    tasks.openForManager(
                            consent.caseId(),
                            TaskKind.CONSENT_RENEW,
                            consent.ref(),
                            CentreTime.endOf(Objects.requireNonNull(consent.expiresOn())));
                });
    }
}
