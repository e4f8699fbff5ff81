package vn.donghanh.handover;

import static vn.donghanh.security.Permission.CASE_ASSIGN;
import static vn.donghanh.security.Permission.CASE_READ;
import static vn.donghanh.security.Permission.CASE_WORK;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.handover.cover.AnsweringUnitQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Queries for transfers, in a constant number of statements. */
@UseCases(reads = true)
public class TransferQueries {
    private static final int MAX_ROWS = 50;

    @Inject
    TransferRepository transfers;

    @Inject
    HandoverRepository handovers;

    @Inject
    AnsweringUnitQueries answering;

    @Inject
    WorkloadQueries workloads;

    @Inject
    ManagerWishRepository wishes;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    AuditedCaseQueries caseNumbers;

    @Inject
    CaseAccess access;

    @Inject
    OrgUnitQueries units;

    @Inject
    StaffQueries staff;

    @Inject
    TransferCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.list")
    public TransferView list() {
        List<TransferRepository.FoundTransfer> incoming = transfers.findIncoming(MAX_ROWS);
        List<TransferRepository.FoundTransfer> outgoing = transfers.findOutgoing(MAX_ROWS);
        Details details =
                details(Stream.concat(incoming.stream(), outgoing.stream()).toList());
        return new TransferView(
                incoming.stream()
                        .map(found -> row(found, details, found.transfer().fromUnit()))
                        .toList(),
                outgoing.stream()
                        .map(found -> row(found, details, found.transfer().toUnit()))
                        .toList());
    }

    /** @throws vn.donghanh.shared.NotFoundException when it is not addressed to the user's unit, or the user has a conflict of interest */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.read")
    public TransferAnswerView get(String ref) {
        auditContext.about("transfer", ref);
        TransferRepository.FoundTransfer found = transfers.getIncoming(ref);
        Details details = details(List.of(found));
        List<ColleagueLoad> colleagues = workloads.ofUnit(found.transfer().toUnit());
        List<String> candidates = candidates(found, details, colleagues);
        TransferView.TransferRow row = row(found, details, found.transfer().fromUnit());
        String number = found.caseFile().number().value();
        String proposed = HandoverPlanner.propose(
                        List.of(new HandoverPlanner.PlacedCase(
                                number,
                                found.caseFile().view().level(),
                                row.wish(),
                                null,
                                details.blocked().getOrDefault(found.transfer().caseId(), Set.of()))),
                        colleagues)
                .get(number);
        return new TransferAnswerView(
                row,
                colleagues.stream()
                        .filter(colleague -> candidates.contains(colleague.username()))
                        .toList(),
                proposed);
    }

    /** Returns the cases that the user may propose to another unit. */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-transfer.prepare")
    public ProposableCases proposable() {
        List<CaseView> views = handovers.findCases(null, user.unitId()).stream()
                .map(CaseFile::view)
                .filter(CaseView::isOpen)
                .toList();
        Set<CaseId> proposed =
                transfers.findProposed(views.stream().map(CaseView::id).toList());
        Map<StaffId, String> names = staff.names(
                views.stream().map(CaseView::manager).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new ProposableCases(
                views.stream()
                        .filter(view -> !proposed.contains(view.id()))
                        .sorted(Comparator.comparing(CaseView::level).reversed().thenComparing(view -> view.number()
                                .value()))
                        .map(view -> new ProposableCases.ProposableCase(
                                view.number().value(), view.level(), names.getOrDefault(view.manager(), "")))
                        .toList(),
                receivingUnits(user.unitId()));
    }

    @Requires(CASE_READ)
    @AuditAction("case-transfer.view")
    public CaseHandoverView view(String number) {
        CaseView caseView = caseFiles.get(number);
        List<TransferRepository.FoundTransfer> found = transfers.findOfCase(caseView.id()).stream()
                .map(transfer -> transfers.withCase(transfer))
                .toList();
        Details details = details(found);
        boolean open = caseView.isOpen();
        CaseHeader header = caseHeaders.header(caseView);
        boolean mayPropose = open && header.actions().mayReassign() && !transfers.isProposed(caseView.id());
        return new CaseHandoverView(
                header,
                wishes.find(caseView.id()).orElse(null),
                open && (user.may(CASE_WORK) || user.may(CASE_ASSIGN)),
                found.stream()
                        .map(entry -> row(entry, details, entry.transfer().toUnit()))
                        .toList(),
                user.may(CASE_ASSIGN) && caseView.unitId() == user.unitId(),
                user.may(CASE_ASSIGN) && openTasks.isOpen(caseView.id(), TaskKind.TRANSFER_RETURNED),
                mayPropose ? receivingUnits(caseView.unitId()) : List.of());
    }

    private List<OrgUnitRow> receivingUnits(long giving) {
        Set<Long> supervised = staff.withRole(Role.SUPERVISOR, null).stream()
                .map(StaffMember::unitId)
                .collect(Collectors.toSet());
        return units.findCurrent().stream()
                .filter(unit -> unit.id() != giving && supervised.contains(unit.id()))
                .toList();
    }

    /** What belongs to the rows of a list, each read in one statement. */
    private record Details(
            Map<StaffId, String> names,
            Map<Long, String> units,
            Map<CaseId, ManagerWishView> wishes,
            Map<CaseId, Set<StaffId>> blocked,
            Set<CaseId> readable,
            Map<Long, String> covered) {}

    private Details details(Collection<TransferRepository.FoundTransfer> found) {
        List<CaseId> ids =
                found.stream().map(entry -> entry.transfer().caseId()).toList();
        Set<StaffId> people = found.stream()
                .map(TransferRepository.FoundTransfer::transfer)
                .flatMap(transfer -> Stream.of(transfer.proposedBy(), transfer.answeredBy(), transfer.manager()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Details(
                staff.names(people),
                units.names(),
                wishes.find(ids),
                access.blockedStaff(ids),
                ids.isEmpty() ? Set.of() : caseNumbers.numbers(ids).keySet(),
                answering.coveredNames());
    }

    private static List<String> candidates(
            TransferRepository.FoundTransfer found, Details details, List<ColleagueLoad> colleagues) {
        if (!found.transfer().status().isOpen()) {
            return List.of();
        }
        Set<StaffId> blocked = details.blocked().getOrDefault(found.transfer().caseId(), Set.of());
        return colleagues.stream()
                .filter(colleague -> !blocked.contains(colleague.id()))
                .map(ColleagueLoad::username)
                .toList();
    }

    private TransferView.TransferRow row(TransferRepository.FoundTransfer found, Details details, long otherUnit) {
        CaseTransfer transfer = found.transfer();
        CaseFile caseFile = found.caseFile();
        CaseView view = caseFile.view();
        boolean visible = transfer.status().isOpen() || details.readable().contains(view.id());
        if (visible) {
            auditContext.about("case", view.number().value());
        }
        return new TransferView.TransferRow(
                transfer.ref(),
                visible ? view.number().value() : null,
                visible ? view.level() : null,
                visible ? view.ageBand() : null,
                visible ? view.status() : null,
                details.units().getOrDefault(otherUnit, ""),
                visible ? cipher.openReason(view.person(), transfer) : null,
                visible ? details.wishes().get(view.id()) : null,
                details.names().getOrDefault(transfer.proposedBy(), ""),
                transfer.proposedAt(),
                transfer.answerDue(),
                transfer.status(),
                transfer.statusSince(),
                name(details, transfer.answeredBy()),
                visible ? cipher.openDecline(view.person(), transfer) : null,
                visible ? name(details, transfer.manager()) : null,
                details.readable().contains(view.id()),
                transfer.proposedBy().equals(user.id()),
                otherUnit == transfer.fromUnit() && transfer.status().isOpen()
                        ? details.covered().get(transfer.toUnit())
                        : null);
    }

    private static @Nullable String name(Details details, @Nullable StaffId person) {
        return person == null ? null : details.names().get(person);
    }
}
