package vn.donghanh.assessment;

import static vn.donghanh.security.Permission.ASSESS;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.CodeLists;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** A client may change her mind about a need. It is her choice, kept in her words, and may be revisited at the next assessment. */
@UseCases
public class NeedWithdrawals {
    static final String REASONS = "need_withdrawal_reason";

    @Inject
    AssessmentRepository assessments;

    @Inject
    CodeLists lists;

    @Inject
    CaseFiles files;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * @throws NotFound when the last completed assessment has no such need
     * @throws RuleViolation when it is withdrawn already, or on a day that cannot be
     */
    @Requires(ASSESS)
    @AuditAction("need.withdraw")
    public void withdraw(String number, @Valid WithdrawNeed command) {
        CaseView file = files.see(number);
        Need need = assessments.completed(file).stream()
                .flatMap(assessment -> assessment.needs().stream())
                .filter(one -> one.lineage().equals(command.key()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (assessments.withdrawn(file).contains(command.key())) {
            throw new RuleViolation(AssessmentRule.WITHDRAWN_ALREADY);
        }
        LocalDate today = VietNam.day(clock.instant());
        if (command.on().isAfter(today) || command.on().isBefore(need.identifiedOn())) {
            throw RuleViolation.at("on", AssessmentRule.WITHDRAWAL_DAY);
        }
        if (lists.valid(REASONS, today).stream()
                .noneMatch(reason -> reason.code().equals(command.reason()))) {
            throw RuleViolation.at("reason", AssessmentRule.WITHDRAWAL_REASON);
        }
        assessments.add(new NeedWithdrawal(file, command, vault, user.id(), clock.instant()));
        files.touch(file.number());
    }
}
