package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.staff.StaffDirectory;

/** Sees to it that a referral whose reader knows the person has somebody left to read it, or that the Centre chooses another partner. */
@ApplicationScoped
class ReferralKnown {
    @Inject
    Disclosures disclosures;

    @Inject
    StaffDirectory colleagues;

    @Inject
    CaseTasks tasks;

    @Inject
    Clock clock;

    /** When nobody is left who may see it, the worker is told at once: neither why nor by whom. */
    void passOn(Referral referral) {
        OrganisationId partner = Objects.requireNonNull(referral.partner());
        boolean someoneLeft = colleagues.partners(partner, ServiceKind.HEALTH.role()).stream()
                .anyMatch(colleague -> !disclosures.isKnownTo(referral.code(), colleague.id()));
        if (!someoneLeft) {
            tasks.openForManager(
                    referral.caseId(), TaskKind.REFERRAL_NOT_RECEIVED, ReferralSteps.about(referral), clock.instant());
        }
    }
}
