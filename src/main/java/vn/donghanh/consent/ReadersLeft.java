package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.staff.StaffDirectory;

/** Sees to it that what was sent has somebody left at its addressee to read it, or that the Centre chooses another. */
@ApplicationScoped
public class ReadersLeft {
    @Inject
    Disclosures disclosures;

    @Inject
    StaffDirectory colleagues;

    @Inject
    CaseTasks tasks;

    @Inject
    Clock clock;

    /**
     * A reader knows the person. When nobody is left who may see it, the worker is told at once: neither why nor by whom.
     *
     * @param told what the worker has to do then
     */
    public void oneLess(
            CaseId file, DisclosureCode code, OrganisationId addressee, ServiceKind service, TaskKind told) {
        boolean someoneLeft = colleagues.partners(addressee, service.role()).stream()
                .anyMatch(colleague -> !disclosures.isKnownTo(code, colleague.id()));
        if (!someoneLeft) {
            tasks.openForManager(file, told, code.value(), clock.instant());
        }
    }
}
