package vn.donghanh.consent;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.staff.StaffQueries;

/**
 * Records which partner users may not read a disclosure, and ensures that one is left who may, or that the worker chooses another
 * partner. Must be called inside a use case.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DisclosureReaderPolicy {
    @Inject
    DisclosureRepository rows;

    @Inject
    StaffQueries staff;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Records that the current user knows the person: from now on the disclosure is hidden from this user, and colleagues still
     * see it.
     */
    public void recordConflict(DisclosureCode code, OrganisationId addressee, ConsentScope scope) {
        auditContext.about("disclosure", code.value(), "KNOWN");
        rows.add(new ReaderConflict(
                rows.getShown(code.value(), addressee, Set.of(scope)).ref(), user.id(), clock.instant()));
    }

    /**
     * Handles a partner user's conflict of interest. If no user of the partner is left who may read the disclosure, the case
     * manager gets a task at once; it names neither the person nor the reason.
     *
     * @param reader the role whose holders read it at the partner
     * @param taskKind the kind of task to open
     */
    public void openTaskIfNoReaderLeft(
            CaseId caseId, DisclosureCode code, OrganisationId addressee, Role reader, TaskKind taskKind) {
        boolean readerLeft = staff.partnerMembers(addressee, reader).stream()
                .anyMatch(colleague -> !rows.hasReaderConflict(code, colleague.id()));
        if (!readerLeft) {
            taskOpener.openForManager(caseId, taskKind, code.value(), clock.instant());
        }
    }
}
