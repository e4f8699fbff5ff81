package vn.donghanh.handover;

import static vn.donghanh.security.Permission.CASE_ASSIGN;
import static vn.donghanh.security.Permission.CASE_WORK;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.account.AccountEnding;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.DelegationRepository;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * Hands over many cases at once, in one transaction: either all go or none, and what is refused is said of every case at the same time. With a
 * leaver's cases the account can end in the same transaction.
 */
@UseCases
public class HandoverService {
    @Inject
    HandoverRepository handovers;

    @Inject
    HandoverScope scope;

    @Inject
    HandedCaseTasks handedTasks;

    @Inject
    ManagerWishRepository wishes;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAssignmentRepository assignments;

    @Inject
    CaseAccess access;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    AccountEnding accountEnding;

    @Inject
    StaffQueries staff;

    @Inject
    DelegationRepository delegations;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return how many cases were handed over */
    @Requires(CASE_ASSIGN)
    @AuditAction("case-handover.hand-over")
    public int handOver(@Valid HandOverCommand command) {
        StaffAccount account = command.from() == null ? null : scope.get(command.from());
        StaffId from = account == null ? null : account.id();
        Map<String, CaseView> cases = handovers.findCases(from, user.unitId()).stream()
                .map(CaseFile::view)
                .collect(Collectors.toMap(view -> view.number().value(), Function.identity()));
        Map<String, CaseAccess.SectionGrant> sections = from == null
                ? Map.of()
                : access.sectionGrants(from).stream()
                        .collect(Collectors.toMap(HandoverService::key, Function.identity()));
        Map<String, StaffMember> colleagues =
                staff.active().stream().collect(Collectors.toMap(StaffMember::username, Function.identity()));
        requirePossible(command, account, cases, sections, colleagues);

        CaseHandover handover = new CaseHandover(
                user.unitId(),
                from,
                Objects.requireNonNull(command.reason()),
                command.endAccount(),
                user.id(),
                clock.instant());
        handovers.add(handover);
        auditContext.about("caseHandover", handover.ref());
        if (account != null) {
            auditContext.about("account", account.username());
        }
        int handed = 0;
        for (HandOverCommand.CaseChoice choice : command.cases()) {
            if (choice.manager() != null) {
                hand(
                        handover,
                        Objects.requireNonNull(cases.get(choice.number())),
                        member(colleagues, choice.manager()).id());
                handed++;
            }
        }
        if (from != null) {
            moveTasksElsewhere(from);
            command.sections().stream()
                    .filter(choice -> choice.colleague() != null)
                    .forEach(choice -> handSection(
                            from,
                            Objects.requireNonNull(sections.get(choice.section() + " " + choice.number())),
                            member(colleagues, choice.colleague()).id()));
        }
        if (account != null && command.endAccount()) {
            end(account);
        }
        return handed;
    }

    /** Records what the client wishes of their case manager; the newest answer counts. */
    @Requires({CASE_WORK, CASE_ASSIGN})
    @AuditAction("manager-wish.record")
    public void recordWish(String number, @Nullable WishedPerson person, boolean otherCommune) {
        CaseView caseView = caseFiles.get(number);
        WishedPerson wished = RuleViolationException.requireValue(person, "person", HandoverRule.WISH_MISSING);
        wishes.add(new ManagerWish(caseView.id(), wished, otherCommune, user.id(), clock.instant()));
    }

    private void requirePossible(
            HandOverCommand command,
            @Nullable StaffAccount account,
            Map<String, CaseView> cases,
            Map<String, CaseAccess.SectionGrant> sections,
            Map<String, StaffMember> colleagues) {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(Precondition.of(HandoverRule.REASON_MISSING, command.reason() != null)
                .at("reason"));
        Map<CaseId, Set<StaffId>> blocked =
                access.blockedStaff(cases.values().stream().map(CaseView::id).toList());
        Set<String> answered = new HashSet<>();
        int row = 0;
        for (HandOverCommand.CaseChoice choice : command.cases()) {
            CaseView view = cases.get(choice.number());
            String field = "cases:" + row++ + ":manager";
            if (view == null) {
                preconditions.add(Precondition.unmet(HandoverRule.CASE_CHANGED, choice.number())
                        .at(field));
            } else if (choice.manager() != null) {
                answered.add(choice.number());
                preconditions.add(Precondition.of(
                                HandoverRule.MANAGER_NOT_SUITED,
                                mayManage(colleagues.get(choice.manager()), view, blocked),
                                choice.number())
                        .at(field));
            } else if (command.endAccount()) {
                answered.add(choice.number());
                preconditions.add(Precondition.unmet(HandoverRule.CASE_WITHOUT_MANAGER, choice.number())
                        .at(field));
            }
        }
        if (command.endAccount()) {
            cases.keySet().stream()
                    .filter(number -> !answered.contains(number))
                    .sorted()
                    .forEach(
                            number -> preconditions.add(Precondition.unmet(HandoverRule.CASE_WITHOUT_MANAGER, number)));
        }
        preconditions.addAll(sectionPreconditions(command, sections, colleagues));
        preconditions.addAll(endingPreconditions(command, account));
        boolean nothing = command.cases().stream().allMatch(choice -> choice.manager() == null)
                && command.sections().stream().allMatch(choice -> choice.colleague() == null);
        Precondition.requireAll(preconditions);
        Precondition.requireAll(
                List.of(Precondition.of(HandoverRule.NOTHING_CHOSEN, !nothing || command.endAccount())));
    }

    private List<Precondition> sectionPreconditions(
            HandOverCommand command,
            Map<String, CaseAccess.SectionGrant> sections,
            Map<String, StaffMember> colleagues) {
        List<Precondition> preconditions = new ArrayList<>();
        Map<CaseId, Set<StaffId>> blocked = access.blockedStaff(
                sections.values().stream().map(CaseAccess.SectionGrant::caseId).toList());
        int row = 0;
        for (HandOverCommand.SectionChoice choice : command.sections()) {
            String field = "sections:" + row++ + ":colleague";
            CaseAccess.SectionGrant grant = sections.get(choice.section() + " " + choice.number());
            if (choice.colleague() == null) {
                continue;
            }
            if (grant == null) {
                preconditions.add(Precondition.unmet(HandoverRule.CASE_CHANGED, choice.number())
                        .at(field));
                continue;
            }
            StaffMember colleague = colleagues.get(choice.colleague());
            boolean suited = colleague != null
                    && colleague.roles().contains(grant.section().role())
                    && !blocked.getOrDefault(grant.caseId(), Set.of()).contains(colleague.id());
            preconditions.add(Precondition.of(HandoverRule.SECTION_COLLEAGUE_NOT_SUITED, suited, choice.number())
                    .at(field));
        }
        return preconditions;
    }

    private List<Precondition> endingPreconditions(HandOverCommand command, @Nullable StaffAccount account) {
        if (!command.endAccount()) {
            return List.of();
        }
        boolean endable = account != null && scope.mayEnd(account);
        boolean replaced = account == null
                || !endable
                || !scope.isSupervisor(account)
                || !scope.otherSupervisors(account.id()).isEmpty();
        return List.of(
                Precondition.of(
                                HandoverRule.ENDS_WITHOUT_LEAVING,
                                command.reason() == null || command.reason() == HandoverReason.LEAVES)
                        .at("endAccount"),
                Precondition.of(HandoverRule.ACCOUNT_NOT_ENDED_HERE, endable).at("endAccount"),
                Precondition.of(HandoverRule.LAST_SUPERVISOR, replaced).at("endAccount"));
    }

    /** A conflict of interest is refused like any other unsuitable choice: it is nobody's to know. */
    private boolean mayManage(@Nullable StaffMember member, CaseView view, Map<CaseId, Set<StaffId>> blocked) {
        return member != null
                && member.unitId() == user.unitId()
                && member.may(CASE_WORK)
                && !member.id().equals(view.manager())
                && !blocked.getOrDefault(view.id(), Set.of()).contains(member.id());
    }

    private void hand(CaseHandover handover, CaseView view, StaffId manager) {
        caseFiles.assign(view.number(), manager);
        auditContext.about("case", view.number().value());
        handovers.add(new HandedCase(handover.ref(), view.id(), view.manager(), manager, user.id(), clock.instant()));
        handedTasks.open(view, manager);
    }

    /** Tasks on cases of others go to those who manage them now. */
    private void moveTasksElsewhere(StaffId from) {
        for (HandoverRepository.FoundTask found : handovers.findTasksElsewhere(from)) {
            CaseView view = found.caseFile().view();
            StaffId manager = view.manager();
            if (manager != null) {
                assignments.reassignTasks(view, from, manager);
            }
        }
    }

    private void handSection(StaffId from, CaseAccess.SectionGrant grant, StaffId colleague) {
        auditContext.about("case", grant.number().value(), grant.section().name());
        accessRepository.revokeSection(grant.caseId(), from, grant.section());
        accessRepository.grantSection(grant.caseId(), colleague, grant.section(), grant.until());
    }

    /** Ends the account; covers end with it, and cases that the user does not see get a task ({@link HandoverObserver}). */
    private void end(StaffAccount account) {
        delegations.withdrawAll(account.id(), clock.instant());
        accountEnding.end(account);
        accessRepository.endAllGrants(account.id());
    }

    private static StaffMember member(Map<String, StaffMember> colleagues, @Nullable String username) {
        return Objects.requireNonNull(colleagues.get(username));
    }

    private static String key(CaseAccess.SectionGrant grant) {
        return grant.section() + " " + grant.number().value();
    }
}
