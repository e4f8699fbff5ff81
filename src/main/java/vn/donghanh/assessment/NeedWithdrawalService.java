package vn.donghanh.assessment;

import static vn.donghanh.security.Permission.ASSESS;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Records that a client withdraws a need. The decision is the client's; the next assessment may take it up again. */
@UseCases
public class NeedWithdrawalService {
    static final String REASONS = "need_withdrawal_reason";

    @Inject
    AssessmentRepository assessments;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @throws NotFoundException when the last completed assessment has no such need
     * @throws RuleViolationException when it is already withdrawn, or the day is impossible
     */
    @Requires(ASSESS)
    @AuditAction("need.withdraw")
    public void withdraw(String number, @Valid WithdrawNeedCommand command) {
        CaseView caseView = caseFiles.get(number);
        Need need = assessments.findCompleted(caseView).stream()
                .flatMap(assessment -> assessment.needs().stream())
                .filter(candidate -> candidate.lineage().equals(command.key()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (assessments.findWithdrawnNeedKeys(caseView).contains(command.key())) {
            throw new RuleViolationException(AssessmentRule.WITHDRAWN_ALREADY);
        }
        LocalDate today = CentreTime.today(clock);
        if (command.on().isAfter(today) || command.on().isBefore(need.identifiedOn())) {
            throw RuleViolationException.at("on", AssessmentRule.WITHDRAWAL_DAY);
        }
        if (codeLists.findValid(REASONS, today).stream()
                .noneMatch(reason -> reason.code().equals(command.reason()))) {
            throw RuleViolationException.at("reason", AssessmentRule.WITHDRAWAL_REASON);
        }
        assessments.addWithdrawal(caseView, command, user.id(), clock.instant());
        caseFiles.markUpdated(caseView);
    }
}
