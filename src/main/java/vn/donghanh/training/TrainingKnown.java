package vn.donghanh.training;

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

/** Sees to it that an application whose reader knows the person has somebody left to read it, or that the Centre chooses another school. */
@ApplicationScoped
class TrainingKnown {
    @Inject
    Disclosures disclosures;

    @Inject
    StaffDirectory colleagues;

    @Inject
    CaseTasks tasks;

    @Inject
    Clock clock;

    /** When nobody is left who may see it, the worker is told at once: neither why nor by whom. */
    void passOn(Enrolment enrolment) {
        OrganisationId school = Objects.requireNonNull(enrolment.school());
        boolean someoneLeft = colleagues.partners(school, ServiceKind.TRAINING.role()).stream()
                .anyMatch(colleague -> !disclosures.isKnownTo(enrolment.code(), colleague.id()));
        if (!someoneLeft) {
            tasks.openForManager(
                    enrolment.caseId(),
                    TaskKind.TRAINING_NOT_RECEIVED,
                    EnrolmentSteps.about(enrolment),
                    clock.instant());
        }
    }
}
