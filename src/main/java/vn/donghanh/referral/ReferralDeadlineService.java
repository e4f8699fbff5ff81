package vn.donghanh.referral;

import static vn.donghanh.casefile.model.TaskKind.REFERRAL_ASK;
import static vn.donghanh.casefile.model.TaskKind.REFERRAL_ESCALATED;
import static vn.donghanh.casefile.model.TaskKind.REFERRAL_UNANSWERED;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.Permission;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/**
 * The product's own clock acts: reminds, escalates, expires, asks. Each act is a use case of nobody's, with its event. Running it twice,
 * or on two nodes, acts once: the row is locked, what was done is looked up, and the database holds it to once.
 */
@UseCases
public class ReferralDeadlineService {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralTransitions transitions;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param about the moment that has come; if the referral has moved on meanwhile, nothing is done */
    @PublicUseCase
    @AuditAction("referral.process-deadline")
    public void process(String ref, ReferralAlarm alarm, Instant about) {
        referrals
                .findForUpdate(ref)
                .filter(referral -> DueReferralQueries.applicableStatuses(alarm).contains(referral.status()))
                .filter(referral -> !referrals.isRaised(ref, alarm, about))
                .ifPresent(referral -> {
                    referrals.add(new SentReferralAlarm(ref, alarm, about, clock.instant()));
                    auditContext.about("disclosure", ReferralTransitions.subjectOf(referral), alarm.name());
                    raise(referral, alarm);
                });
    }

    private void raise(Referral referral, ReferralAlarm alarm) {
        String code = ReferralTransitions.subjectOf(referral);
        Instant soon = deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
        switch (alarm) {
            case REMIND -> tasks.openForManager(
                    referral.caseId(), REFERRAL_UNANSWERED, code, referral.due().reply());
            case ESCALATE -> tasks.open(
                    referral.caseId(),
                    REFERRAL_ESCALATED,
                    Permission.CASE_ASSIGN,
                    code,
                    referral.due().expiry());
            case EXPIRE -> transitions.expire(referral);
            case HARD_LIMIT -> tasks.open(
                    referral.caseId(), REFERRAL_ESCALATED, Permission.CASE_ASSIGN, code, clock.instant());
            case ASK, RETAIN -> tasks.openForManager(referral.caseId(), REFERRAL_ASK, code, soon);
        }
    }
}
