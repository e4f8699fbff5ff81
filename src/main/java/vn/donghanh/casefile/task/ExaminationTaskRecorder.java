package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseId;

/** Records with the open examinations of a case which referral may complete them. */
@ApplicationScoped
public class ExaminationTaskRecorder {
    @Inject
    CaseTaskQueries tasks;

    /**
     * Records a referral that may complete an examination. Its purpose is encrypted, so an emergency flag and the reply deadline identify it.
     *
     * @param replyBy the partner's deadline for an answer
     */
    public void recordReferral(CaseId caseId, String code, boolean emergency, Instant replyBy) {
        tasks.findExaminations(caseId)
                .filter(task -> emergency || !replyBy.isAfter(task.dueAt()))
                .forEach(task -> task.recordSent(code));
    }

    /** Clears a referral that ended without attendance, so that another one can be sent. */
    public void clearReferral(CaseId caseId, String code) {
        tasks.findExaminations(caseId).forEach(task -> task.clearSent(code));
    }

    /** @param attended whether the client attended; false to correct an erroneous record */
    public void recordAttendance(CaseId caseId, String code, boolean attended) {
        tasks.findExaminations(caseId).forEach(task -> task.recordAttendance(code, attended));
    }
}
