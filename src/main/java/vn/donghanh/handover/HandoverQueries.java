package vn.donghanh.handover;

import static vn.donghanh.security.Permission.CASE_ASSIGN;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.draft.SavedDraftQueries;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.AwaitedAnswerProvider;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.DelegationQueries;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverQueries;

/** Queries for the pages of hand-overs, in a constant number of statements. */
@UseCases(reads = true)
public class HandoverQueries {
    @Inject
    HandoverRepository handovers;

    @Inject
    HandoverScope scope;

    @Inject
    WorkloadQueries workloads;

    @Inject
    ManagerWishRepository wishes;

    @Inject
    TransferRepository transfers;

    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    @Inject
    OrgUnitQueries units;

    @Inject
    CoverQueries covers;

    @Inject
    DelegationQueries delegations;

    @Inject
    AliasQueries aliases;

    @Inject
    @Any
    Instance<AwaitedAnswerProvider> awaited;

    @Inject
    SavedDraftQueries drafts;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(CASE_ASSIGN)
    @AuditAction("case-handover.list")
    public HandoverListView list() {
        List<ColleagueLoad> colleagues = workloads.ofUnit(user.unitId());
        return new HandoverListView(
                units.getName(user.unitId()),
                colleagues,
                leavers(),
                transfers.countIncoming(),
                transfers.countOutgoing());
    }

    private List<HandoverListView.Leaver> leavers() {
        List<StaffId> managers = staff.active().stream()
                .filter(member -> member.may(Permission.CASE_WORK))
                .map(StaffMember::id)
                .toList();
        Map<StaffId, Long> counts = handovers.countManagedByOthers(user.unitId(), managers);
        Map<StaffId, String> names = staff.names(counts.keySet());
        Map<StaffId, String> usernames = staff.usernames(counts.keySet());
        return counts.entrySet().stream()
                .map(entry -> new HandoverListView.Leaver(
                        usernames.getOrDefault(entry.getKey(), ""),
                        names.getOrDefault(entry.getKey(), ""),
                        entry.getValue()))
                .sorted(Comparator.comparing(HandoverListView.Leaver::name, VietnameseText.alphabetical()))
                .toList();
    }

    /** @param username whose work goes; null for the whole unit */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-handover.prepare")
    public HandoverView prepare(@Nullable String username) {
        StaffAccount account = username == null ? null : scope.get(username);
        StaffId from = account == null ? null : account.id();
        if (from != null) {
            auditContext.about("staff", Long.toString(from.value()));
        }
        List<ColleagueLoad> colleagues = workloads.ofUnit(user.unitId()).stream()
                .filter(colleague -> !colleague.id().equals(from))
                .toList();
        List<HandoverView.HandoverCaseRow> cases = cases(
                handovers.findCases(from, user.unitId()).stream()
                        .map(CaseFile::view)
                        .toList(),
                colleagues);
        cases.forEach(row -> auditContext.about("case", row.number()));
        boolean supervises = account != null && scope.isSupervisor(account);
        return new HandoverView(
                username,
                from == null ? units.getName(user.unitId()) : staff.name(from),
                account == null || scope.isOpen(account),
                account != null && scope.mayEnd(account),
                cases,
                from == null ? List.of() : tasks(from),
                from == null ? List.of() : sections(from),
                supervises ? handovers.countDecisions(TaskKind.decisionKinds()) : null,
                from == null ? 0 : scope.otherSupervisors(from).size(),
                from == null
                        ? null
                        : delegations.findEndDate(from, CentreTime.today(clock)).orElse(null),
                from == null ? 0 : covers.openWith(from).size(),
                from == null ? List.of() : drafts(from),
                colleagues);
    }

    private List<HandoverView.HandoverCaseRow> cases(List<CaseView> views, List<ColleagueLoad> colleagues) {
        if (views.isEmpty()) {
            return List.of();
        }
        List<CaseId> ids = views.stream().map(CaseView::id).toList();
        Map<CaseId, Set<StaffId>> blocked = access.blockedStaff(ids);
        Map<CaseId, ManagerWishView> wished = wishes.find(ids);
        Map<CaseId, HandoverRepository.NextTask> next = handovers.findNextTasks(ids);
        Map<CaseId, Long> answers = answers(ids);
        Map<PersonRef, String> names =
                aliases.open(views.stream().map(CaseView::person).collect(Collectors.toSet()));
        Map<StaffId, String> managers = staff.names(
                views.stream().map(CaseView::manager).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, HandoverPlanner.PlacedCase> placed = views.stream()
                .collect(Collectors.toMap(
                        view -> view.number().value(),
                        view -> new HandoverPlanner.PlacedCase(
                                view.number().value(),
                                view.level(),
                                wished.get(view.id()),
                                view.manager(),
                                blocked.getOrDefault(view.id(), Set.of()))));
        Map<String, String> proposal = HandoverPlanner.propose(
                views.stream().map(view -> placed(placed, view)).toList(), colleagues);
        return views.stream()
                .sorted(Comparator.comparing(CaseView::level)
                        .reversed()
                        .thenComparing(view -> dueOf(next, view))
                        .thenComparing(view -> view.number().value()))
                .map(view -> {
                    HandoverRepository.NextTask task = next.get(view.id());
                    return new HandoverView.HandoverCaseRow(
                            view.number().value(),
                            names.get(view.person()),
                            view.level(),
                            view.status(),
                            task == null ? null : task.kind(),
                            task == null ? null : task.dueAt(),
                            managers.get(view.manager()),
                            answers.getOrDefault(view.id(), 0L),
                            wished.get(view.id()),
                            HandoverPlanner.candidates(placed(placed, view), colleagues).stream()
                                    .map(ColleagueLoad::username)
                                    .toList(),
                            proposal.get(view.number().value()));
                })
                .toList();
    }

    private static HandoverPlanner.PlacedCase placed(Map<String, HandoverPlanner.PlacedCase> placed, CaseView view) {
        return Objects.requireNonNull(placed.get(view.number().value()));
    }

    private static Instant dueOf(Map<CaseId, HandoverRepository.NextTask> next, CaseView view) {
        HandoverRepository.NextTask task = next.get(view.id());
        return task == null ? Instant.MAX : task.dueAt();
    }

    private Map<CaseId, Long> answers(Collection<CaseId> ids) {
        Map<CaseId, Long> sum = new HashMap<>();
        awaited.forEach(
                provider -> provider.countAwaited(ids).forEach((caseId, count) -> sum.merge(caseId, count, Long::sum)));
        return sum;
    }

    private List<HandoverView.TaskElsewhere> tasks(StaffId from) {
        return handovers.findTasksElsewhere(from).stream()
                .filter(found -> found.task().kind().isVisibleTo(user))
                .map(found -> new HandoverView.TaskElsewhere(
                        found.caseFile().number().value(),
                        found.task().labelKey(),
                        found.task().dueAt()))
                .toList();
    }

    private List<HandoverView.SectionRow> sections(StaffId from) {
        List<CaseAccess.SectionGrant> grants = access.sectionGrants(from).stream()
                .filter(grant -> CaseSection.grantableByHand().contains(grant.section()))
                .toList();
        Map<CaseId, Set<StaffId>> blocked = access.blockedStaff(
                grants.stream().map(CaseAccess.SectionGrant::caseId).toList());
        List<StaffMember> active = grants.isEmpty() ? List.of() : staff.active();
        return grants.stream()
                .map(grant -> new HandoverView.SectionRow(
                        grant.number().value(),
                        grant.section(),
                        grant.until() == null ? null : CentreTime.lastMoment(grant.until()),
                        active.stream()
                                .filter(member ->
                                        member.roles().contains(grant.section().role())
                                                && !member.id().equals(from)
                                                && !blocked.getOrDefault(grant.caseId(), Set.of())
                                                        .contains(member.id()))
                                .toList()))
                .toList();
    }

    private List<HandoverView.DraftCount> drafts(StaffId from) {
        return drafts.findAll(from).stream()
                .collect(Collectors.groupingBy(DraftProvider.Draft::labelKey, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new HandoverView.DraftCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(HandoverView.DraftCount::labelKey))
                .toList();
    }
}
