package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.staff.StaffQueries;

/** Ensures that a disclosure has at least one partner user who may read it, or that the worker chooses another partner. */
@ApplicationScoped
public class DisclosureReaderPolicy {
    @Inject
    DisclosureService disclosures;

    @Inject
    StaffQueries staff;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    Clock clock;

    /**
     * Handles a partner user's conflict of interest. If no user of the partner is left who may read the disclosure, the case
     * manager gets a task at once; it names neither the person nor the reason.
     *
     * @param taskKind the kind of task to open
     */
    public void openTaskIfNoReaderLeft(
            CaseId caseId, DisclosureCode code, OrganisationId addressee, ServiceKind service, TaskKind taskKind) {
        boolean readerLeft = staff.partnerMembers(addressee, service.role()).stream()
                .anyMatch(colleague -> !disclosures.hasReaderConflict(code, colleague.id()));
        if (!readerLeft) {
            tasks.openForManager(caseId, taskKind, code.value(), clock.instant());
        }
    }
}
