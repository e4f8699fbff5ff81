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

/** Sees to it that what was sent has somebody left at its addressee to read it, or that the Centre chooses another. */
@ApplicationScoped
public class DisclosureReaderPolicy {
    @Inject
    DisclosureService disclosures;

    @Inject
    StaffQueries colleagues;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    Clock clock;

    /**
     * A reader knows the person. When nobody is left who may see it, the worker is told at once: neither why nor by whom.
     *
     * @param taskKind what the worker has to do then
     */
    public void openTaskIfNoReaderLeft(
            CaseId caseId, DisclosureCode code, OrganisationId addressee, ServiceKind service, TaskKind taskKind) {
        boolean someoneLeft = colleagues.partnerMembers(addressee, service.role()).stream()
                .anyMatch(colleague -> !disclosures.hasReaderConflict(code, colleague.id()));
        if (!someoneLeft) {
            tasks.openForManager(caseId, taskKind, code.value(), clock.instant());
        }
    }
}
