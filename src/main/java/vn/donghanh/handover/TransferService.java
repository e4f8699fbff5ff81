package vn.donghanh.handover;

import static vn.donghanh.security.Permission.CASE_ASSIGN;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.handover.cover.AnsweringUnitQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Transfers of cases to another unit: proposed, withdrawn, accepted and declined, and given up. Until a transfer is accepted, nothing about the case changes. */
@UseCases
public class TransferService {
    @Inject
    TransferRepository transfers;

    @Inject
    AnsweringUnitQueries answering;

    @Inject
    HandedCaseTasks handedTasks;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseAccess access;

    @Inject
    OrgUnitQueries units;

    @Inject
    StaffQueries staff;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    TransferCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Proposes one or many cases to another unit; all or none.
     *
     * @throws vn.donghanh.shared.NotFoundException also under break-glass, which must not decide who has access after its hours
     */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.propose")
    public void propose(@Valid ProposeTransferCommand command) {
        String reason = command.reason() == null ? "" : command.reason().strip();
        List<CaseView> cases = command.numbers().stream()
                .sorted()
                .map(caseFiles::getWithLastingFullAccess)
                .toList();
        long unit = requirePossible(command, reason, cases);
        TransferStamp stamp = stamp(TransferSide.GIVING_UNIT);
        Instant due = deadlines.due(DeadlineCode.TRANSFER_ANSWER, stamp.at());
        for (CaseView view : cases) {
            String ref = RandomReference.random();
            byte[] sealed = cipher.sealReason(view.person(), ref, reason);
            CaseTransfer transfer = new CaseTransfer(ref, view.id(), view.unitId(), unit, sealed, stamp, due);
            transfers.add(transfer);
            transfers.add(transfer.proposed());
            taskEnder.complete(view.id(), TaskKind.TRANSFER_RETURNED);
            auditContext.about("transfer", ref);
        }
    }

    private long requirePossible(ProposeTransferCommand command, String reason, List<CaseView> cases) {
        Long unit = command.unit();
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(TransferRule.CASES_MISSING, !command.numbers().isEmpty())
                        .at("numbers"),
                Precondition.of(TransferRule.REASON_MISSING, !reason.isEmpty()).at("reason"),
                Precondition.of(TransferRule.UNIT_MISSING, unit != null).at("unit")));
        if (unit != null) {
            units.requireCurrent(unit);
            preconditions.add(Precondition.of(
                            TransferRule.UNIT_WITHOUT_SUPERVISOR,
                            !staff.withRole(Role.SUPERVISOR, unit).isEmpty())
                    .at("unit"));
        }
        for (CaseView view : cases) {
            String number = view.number().value();
            preconditions.add(Precondition.of(TransferRule.CASE_NOT_OPEN, view.isOpen(), number));
            preconditions.add(Precondition.of(
                    TransferRule.PROPOSED_ALREADY, !view.isOpen() || !transfers.isProposed(view.id()), number));
        }
        Precondition.requireAll(preconditions);
        return Objects.requireNonNull(unit);
    }

    /** Decides that a case which the other unit did not take stays as it is. */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.keep")
    public void keepCase(String number) {
        taskEnder.complete(caseFiles.get(number).id(), TaskKind.TRANSFER_RETURNED);
    }

    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.withdraw")
    public void withdraw(String ref) {
        TransferRepository.FoundTransfer found = audited(transfers.getOutgoing(ref));
        caseFiles.get(found.caseFile().number());
        transfers.add(found.transfer().withdraw(stamp(TransferSide.GIVING_UNIT)));
    }

    /** Accepts a transfer and names the case manager: from now on the receiving unit is responsible, and the giving one sees the case no more. */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.accept")
    public void accept(String ref, @Nullable String managerUsername) {
        TransferRepository.FoundTransfer found = answered(transfers.getIncoming(ref));
        CaseTransfer transfer = found.transfer();
        CaseView before = found.caseFile().view();
        if (managerUsername == null || managerUsername.isBlank()) {
            throw RuleViolationException.at("manager", TransferRule.MANAGER_MISSING);
        }
        StaffMember manager = staff.findByUsername(managerUsername)
                .flatMap(staff::member)
                .filter(member -> member.unitId() == transfer.toUnit()
                        && member.may(Permission.CASE_WORK)
                        && !access.isBlocked(before.id(), member.id()))
                .orElseThrow(() -> RuleViolationException.at("manager", TransferRule.MANAGER_NOT_SUITED));
        if (!before.isOpen()) {
            throw new RuleViolationException(
                    TransferRule.CASE_NOT_OPEN, before.number().value());
        }
        transfers.add(transfer.accept(stamp(TransferSide.RECEIVING_UNIT), manager.id()));
        CaseView moved = caseFiles.moveToUnit(before.id(), transfer.toUnit(), manager.id());
        handedTasks.open(moved, manager.id());
    }

    /** Declines a transfer with a reason that the giving unit reads; its supervisors get the task to find another way. */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.decline")
    public void decline(String ref, @Nullable @Size(max = 1000) String reason) {
        TransferRepository.FoundTransfer found = answered(transfers.getIncoming(ref));
        if (reason == null || reason.isBlank()) {
            throw RuleViolationException.at("declineReason", TransferRule.REASON_MISSING);
        }
        CaseView view = found.caseFile().view();
        byte[] sealed = cipher.sealDecline(view.person(), ref, reason.strip());
        transfers.add(found.transfer().decline(stamp(TransferSide.RECEIVING_UNIT), sealed));
        taskOpener.open(view.id(), TaskKind.TRANSFER_RETURNED, Permission.CASE_ASSIGN, DeadlineCode.TRANSFER_RETURNED);
    }

    /** Names in the event also the supervisor in whose place a stand-in answers. */
    private TransferRepository.FoundTransfer answered(TransferRepository.FoundTransfer found) {
        answering
                .findCovered(found.transfer().toUnit())
                .ifPresent(covered -> auditContext.about("staff", Long.toString(covered.value()), "COVERED"));
        return audited(found);
    }

    private TransferRepository.FoundTransfer audited(TransferRepository.FoundTransfer found) {
        auditContext.about("transfer", found.transfer().ref());
        auditContext.about("case", found.caseFile().number().value());
        return found;
    }

    private TransferStamp stamp(TransferSide side) {
        return new TransferStamp(side, user.id(), clock.instant());
    }
}
