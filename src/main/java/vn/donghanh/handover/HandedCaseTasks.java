package vn.donghanh.handover;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.StaffId;

/**
 * Gives the new manager of a case one task: read it and get in touch with the client. It ends with the contact, not with a tick; so nobody gets it where the client
 * does not agree to be contacted after closing, or is contacted in the case into which this one was merged.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class HandedCaseTasks {
    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ConsentPolicy consents;

    void open(CaseView caseView, StaffId manager) {
        taskEnder.drop(caseView.id(), TaskKind.HANDOVER_READING);
        if (caseView.isOpen() && consents.mayContact(caseView.id(), caseView.status())) {
            taskOpener.open(caseView.id(), TaskKind.HANDOVER_READING, manager, deadline(caseView.level()));
        }
    }

    static DeadlineCode deadline(TriageLevel level) {
        return level.atLeast(TriageLevel.HIGH) ? DeadlineCode.HANDOVER_READING_URGENT : DeadlineCode.HANDOVER_READING;
    }
}
