package vn.donghanh.service.livelihood;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.LivelihoodDeliveryQueries;
import vn.donghanh.service.LivelihoodDeliveryQueries.GivenSupport;
import vn.donghanh.service.LivelihoodLookTasks;
import vn.donghanh.shared.Precondition;

/** Records what the client says, some months later, of what was given for a livelihood. */
@UseCases
public class LivelihoodService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    LivelihoodDeliveryQueries deliveries;

    @Inject
    LivelihoodLookRepository looks;

    @Inject
    LivelihoodLookTasks tasks;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Records an answer, or that the client was not reached. A later answer corrects an earlier one; both are kept. */
    @Requires(Permission.SERVICE_RECORD)
    @AuditAction("service.record-livelihood-look")
    public void recordLook(
            String number, String lineRef, @Nullable LivelihoodAnswer answer, @Nullable LocalDate heldOn) {
        CaseView caseView = caseFiles.get(number).requireRunning();
        GivenSupport support = deliveries.get(caseView, lineRef);
        Precondition.requireAll(List.of(
                Precondition.of(LivelihoodRule.ANSWER_MISSING, answer != null).at("answer"),
                Precondition.of(LivelihoodRule.DAY_MISSING, heldOn != null).at("heldOn")));
        LivelihoodAnswer given = Objects.requireNonNull(answer);
        looks.add(new LivelihoodLook(
                caseView.id(),
                lineRef,
                tasks.windows().apply(support.day()),
                given,
                Objects.requireNonNull(heldOn),
                user.id(),
                clock.instant()));
        auditContext.about("delivery", lineRef, given.name());
        if (given.isFinal()) {
            tasks.complete(caseView.id(), lineRef);
        }
        caseFiles.markUpdated(caseView);
    }
}
