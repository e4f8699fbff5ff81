package vn.donghanh.consent;

import jakarta.inject.Inject;
import java.util.Objects;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;

/** What the product does by itself: it tells the case manager in time that a client's consent to the case lapses. Twice changes nothing. */
@UseCases
public class ConsentLapseService {
    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    AuditContext trail;

    @PublicUseCase
    @AuditAction("consent.announce-expiry")
    public void announceExpiry(String ref) {
        lapsing.findAndLock(ref)
                .filter(consent -> consent.status() == ConsentStatus.GRANTED)
                .ifPresent(consent -> {
                    tasks.openForManager(
                            consent.caseId(),
                            TaskKind.CONSENT_RENEW,
                            consent.ref(),
                            CentreTime.endOf(Objects.requireNonNull(consent.expiresOn())));
                    trail.about("consent", consent.ref(), "LAPSES");
                });
    }
}
