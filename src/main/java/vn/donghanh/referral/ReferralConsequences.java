package vn.donghanh.referral;

import static vn.donghanh.casefile.model.TaskKind.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.ExaminationTaskRecorder;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.Permission;

/** What follows from the transitions of a referral after it was sent: the tasks of the Centre and the partner's access to the disclosure. */
@ApplicationScoped
class ReferralConsequences {
    private static final TaskKind[] OPEN_TASKS = {
        REFERRAL_UNANSWERED,
        REFERRAL_ESCALATED,
        REFERRAL_NOT_RECEIVED,
        REFERRAL_TELL,
        REFERRAL_NO_SHOW,
        REFERRAL_VISIT_OFF,
        REFERRAL_ASK,
        REFERRAL_DEADLINE
    };

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ExaminationTaskRecorder examinations;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    /** Applies what follows from a transition that the referral has made. */
    void apply(Referral referral, ReferralTransition transition) {
        CaseId caseId = referral.caseId();
        String code = referral.code().value();
        switch (transition.step()) {
            case ASK, SEND, BEGIN -> {}
            case RECEIVE -> taskEnder.completeAbout(caseId, code, REFERRAL_UNANSWERED);
            case ACCEPT -> taskEnder.completeAbout(caseId, code, REFERRAL_UNANSWERED, REFERRAL_ESCALATED);
            case SCHEDULE -> announceAppointment(referral, transition.source());
            case CALL_OFF -> {
                taskEnder.dropAbout(caseId, code, REFERRAL_TELL, REFERRAL_ASK);
                if (transition.source() != BusinessSource.CLIENT) {
                    openContactTask(referral, REFERRAL_VISIT_OFF);
                }
            }
            case ATTEND -> {
                examinations.recordAttendance(caseId, code, true);
                taskEnder.completeAbout(caseId, code, OPEN_TASKS);
            }
            case MISS -> {
                taskEnder.dropAbout(caseId, code, REFERRAL_TELL, REFERRAL_ASK);
                if (!referral.hasMissedTooOften()) {
                    openContactTask(referral, REFERRAL_NO_SHOW);
                }
            }
            case CARRY_ON -> taskEnder.completeAbout(caseId, code, REFERRAL_ASK);
            case COMPLETE -> {
                end(referral, DisclosureEndReason.CONCLUDED);
                // a slip or the client's word reaches the worker in a talk with the client
                if (transition.source() == BusinessSource.PARTNER) {
                    openContactTask(referral, REFERRAL_COMPLETED);
                }
            }
            case REJECT, DISCONTINUE -> endUnserved(referral, DisclosureEndReason.CONCLUDED);
            case CANCEL -> {
                ReferralCancelReason reason = transition.cancelReason();
                end(referral, reason.disclosureEndReason());
                if (reason == ReferralCancelReason.NO_SHOWS) {
                    openContactTask(referral, REFERRAL_ENDED);
                }
            }
            case EXPIRE -> {
                endUnserved(referral, DisclosureEndReason.EXPIRED);
                taskOpener.open(caseId, REFERRAL_ENDED, Permission.CASE_ASSIGN, code, contactDeadline());
            }
            case TAKE_BACK -> revert(referral, transition.from());
            case CORRECT -> {
                revert(referral, transition.from());
                openContactTask(referral, REFERRAL_CORRECTED);
            }
        }
    }

    private void recordExaminationReferral(Referral referral) {
        examinations.recordReferral(
                referral.caseId(),
                referral.code().value(),
                referral.priority() == ReferralPriority.EMERGENCY,
                referral.due().reply());
    }

    /** Unless the client reported the appointment, the worker gets a task to tell the client. */
    private void announceAppointment(Referral referral, BusinessSource source) {
        String code = referral.code().value();
        taskEnder.completeAbout(referral.caseId(), code, REFERRAL_NO_SHOW, REFERRAL_VISIT_OFF, REFERRAL_ASK);
        if (source != BusinessSource.CLIENT) {
            Instant at = Objects.requireNonNull(referral.appointmentAt());
            Instant latest = deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, clock.instant());
            taskOpener.openForManager(referral.caseId(), REFERRAL_TELL, code, at.isBefore(latest) ? at : latest);
        }
    }

    /** Ends a referral that did not help; the worker gets a task to look for an alternative. */
    private void endUnserved(Referral referral, DisclosureEndReason reason) {
        end(referral, reason);
        openContactTask(referral, REFERRAL_ENDED);
    }

    /** Ends the partner's access to the disclosure and drops the tasks about the referral. */
    private void end(Referral referral, DisclosureEndReason reason) {
        if (referral.isSent()) {
            disclosures.close(referral.caseId(), referral.code(), reason);
        }
        taskEnder.dropAbout(referral.caseId(), referral.code().value(), OPEN_TASKS);
        if (referral.attendedOn() == null) {
            examinations.clearReferral(referral.caseId(), referral.code().value());
        }
    }

    /** Reverts the consequences of the reverted entry and reopens the tasks that were due in the restored status. */
    private void revert(Referral referral, ReferralStatus from) {
        taskEnder.dropAbout(
                referral.caseId(),
                referral.code().value(),
                REFERRAL_TELL,
                REFERRAL_NO_SHOW,
                REFERRAL_VISIT_OFF,
                REFERRAL_COMPLETED,
                REFERRAL_ENDED);
        if (!from.isOpen()) {
            disclosures.reopen(referral.caseId(), referral.code());
            recordExaminationReferral(referral);
        }
        examinations.recordAttendance(referral.caseId(), referral.code().value(), referral.attendedOn() != null);
        reopenTasks(referral, from);
    }

    /** Reopens the tasks that were due in the restored status, including those of alarms that were raised before. */
    private void reopenTasks(Referral referral, ReferralStatus from) {
        CaseId caseId = referral.caseId();
        String code = referral.code().value();
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        if (referral.status().isUnanswered() && referral.due().receipt().isBefore(now)) {
            taskOpener.openForManager(
                    caseId, REFERRAL_UNANSWERED, code, referral.due().reply());
        }
        if (limit != null && !referral.status().isReached()) {
            taskOpener.openForManager(caseId, REFERRAL_DEADLINE, code, limit);
        }
        if (referral.status() == ReferralStatus.SCHEDULED && appointment != null) {
            boolean changed = from == ReferralStatus.ACCEPTED || from == ReferralStatus.SCHEDULED;
            if (changed && appointment.isAfter(now)) {
                taskOpener.openForManager(caseId, REFERRAL_TELL, code, appointment);
            }
            if (!deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, appointment).isAfter(now)) {
                openContactTask(referral, REFERRAL_ASK);
            }
        }
    }

    private void openContactTask(Referral referral, TaskKind kind) {
        taskOpener.openForManager(referral.caseId(), kind, referral.code().value(), contactDeadline());
    }

    private Instant contactDeadline() {
        return deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
    }
}
