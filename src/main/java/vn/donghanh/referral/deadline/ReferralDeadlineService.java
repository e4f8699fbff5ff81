package vn.donghanh.referral.deadline;

import static vn.donghanh.casefile.model.TaskKind.REFERRAL_ASK;
import static vn.donghanh.casefile.model.TaskKind.REFERRAL_ESCALATED;
import static vn.donghanh.casefile.model.TaskKind.REFERRAL_UNANSWERED;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.referral.Referral;
import vn.donghanh.referral.ReferralRepository;
import vn.donghanh.referral.ReferralTransitions;
import vn.donghanh.security.Permission;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/**
 * Processes referral deadlines: reminders, escalation, expiry and follow-up questions. Runs as the system user; each action is audited.
 * Each alarm is processed exactly once on all nodes: the row is locked, earlier alarms are looked up, and a unique key prevents duplicates.
 */
@UseCases
public class ReferralDeadlineService {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralAlarmRepository alarms;

    @Inject
    ReferralTransitions transitions;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Raises an alarm if the referral is still in a status to which it applies.
     *
     * @param about the deadline that has passed
     */
    @PublicUseCase
    @AuditAction("referral.process-deadline")
    public void process(String ref, ReferralAlarm alarm, Instant about) {
        referrals
                .findForUpdate(ref)
                .filter(referral -> DueReferralQueries.applicableStatuses(alarm).contains(referral.status()))
                .filter(referral -> !alarms.isRaised(ref, alarm, about))
                .ifPresent(referral -> {
                    alarms.add(new SentReferralAlarm(ref, alarm, about, clock.instant()));
                    auditContext.about("disclosure", referral.code().value(), alarm.name());
                    raise(referral, alarm);
                });
    }

    private void raise(Referral referral, ReferralAlarm alarm) {
        String code = referral.code().value();
        Instant soon = deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
        switch (alarm) {
            case REMIND -> taskOpener.openForManager(
                    referral.caseId(), REFERRAL_UNANSWERED, code, referral.due().reply());
            case ESCALATE -> taskOpener.open(
                    referral.caseId(),
                    REFERRAL_ESCALATED,
                    Permission.CASE_ASSIGN,
                    code,
                    referral.due().expiry());
            case EXPIRE -> transitions.expire(referral);
            case HARD_LIMIT -> taskOpener.open(
                    referral.caseId(), REFERRAL_ESCALATED, Permission.CASE_ASSIGN, code, clock.instant());
            case ASK, RETAIN -> taskOpener.openForManager(referral.caseId(), REFERRAL_ASK, code, soon);
        }
    }
}
