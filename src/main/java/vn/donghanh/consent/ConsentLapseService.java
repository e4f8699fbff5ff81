package vn.donghanh.consent;

import jakarta.inject.Inject;
import java.util.Objects;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.VietNam;

/** What the product does by itself: it tells the case manager in time that a client's consent to the case lapses. Twice changes nothing. */
@UseCases
public class ConsentLapseService {
    @Inject
    LapsingConsents lapsing;

    @Inject
    CaseTasks tasks;

    @Inject
    AuditTrail trail;

    @PublicUseCase
    @AuditAction("consent.announce-expiry")
    public void tell(String ref) {
        lapsing.locked(ref)
                .filter(consent -> consent.status() == ConsentStatus.GRANTED)
                .ifPresent(consent -> {
                    tasks.openForManager(
                            consent.caseId(),
                            TaskKind.CONSENT_RENEW,
                            consent.ref(),
                            VietNam.endOf(Objects.requireNonNull(consent.expiresOn())));
                    trail.about("consent", consent.ref(), "LAPSES");
                });
    }
}
