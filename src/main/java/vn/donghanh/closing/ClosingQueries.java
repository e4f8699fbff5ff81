package vn.donghanh.closing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseEndingQueries;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Queries of the closing page and the follow-up page. */
@UseCases(reads = true)
public class ClosingQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTransitionRepository transitions;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseEndingQueries endings;

    @Inject
    ClosingRepository closings;

    @Inject
    ClosingAssembler assembler;

    @Inject
    ClosingChecklist checklist;

    @Inject
    ClosingApprovalPolicy approvalPolicy;

    @Inject
    FollowUpSchedule schedule;

    @Inject
    ConsentPolicy consents;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(Permission.CASE_READ)
    @AuditAction("closing.view")
    public ClosingView closing(String number) {
        CaseView caseView = caseFiles.get(number);
        List<ClosingRequest> all = closings.findAll(caseView);
        ClosingRequest current = all.stream()
                .filter(c -> c.episode() == caseView.episode())
                .findFirst()
                .orElse(null);
        Map<Integer, Livelihood> intakes = assembler.livelihoodsAtIntake(caseView);
        List<ClosingRow> rows = assembler.rows(caseView, all, intakes);
        Reopening reopening = closings.findReopening(caseView).orElse(null);
        CaseClosingReason reason = current == null ? null : current.reason();
        return new ClosingView(
                caseHeaders.headerWithStages(caseView),
                current == null ? null : rows.get(0),
                current == null || current.decision() == null
                        ? endings.find(caseView).orElse(null)
                        : null,
                current == null ? rows : rows.subList(1, rows.size()).stream().toList(),
                missing(caseView, reason, current),
                caseFiles.mayTransition(caseView, CaseStep.REQUEST_CLOSING)
                        ? checklist.openItemsForReader(caseView)
                        : List.of(),
                assembler.livelihoodAtIntake(caseView, intakes),
                reopening == null ? null : assembler.reopeningNeed(caseView, reopening),
                reopening == null ? null : new ClosingRow.Signature(staff.name(reopening.by()), reopening.at()),
                may(caseView, current),
                decisionRefusal(caseView, current),
                reason != null && checklist.followUpAllowed(caseView, reason)
                        ? schedule.findDays(clock.instant())
                        : List.of(),
                consents.agrees(caseView.id(), ConsentScope.CASE_MGMT));
    }

    /** Returns the gaps outside the request that the chosen reason requires, before anything is sent. */
    @Requires(Permission.CLOSING_REQUEST)
    @AuditAction("closing.check-readiness")
    public List<ClosingGap> missing(String number, @Nullable CaseClosingReason reason) {
        return missing(caseFiles.get(number), reason, null);
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("follow-up.view")
    public FollowUpView followUp(String number) {
        CaseView caseView = caseFiles.get(number);
        ClosingRequest closure = closings.findLatest(caseView)
                .filter(c -> c.decision() == ClosingDecision.CLOSE_WITH_FOLLOW_UP)
                .orElse(null);
        boolean running = caseView.status() == CaseStatus.FOLLOW_UP;
        boolean consent = consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER);
        if (closure == null) {
            return new FollowUpView(
                    caseHeaders.header(caseView),
                    List.of(),
                    null,
                    Livelihood.NOT_ASKED,
                    consent,
                    false,
                    false,
                    false,
                    null);
        }
        List<FollowUp> records = closings.findFollowUps(caseView);
        FollowUpPlan plan = schedule.planFor(closure, records);
        LocalDate today = CentreTime.today(clock);
        Optional<LocalDate> lateRecord = running && !consent ? findLastDayOfConsent(caseView, today) : Optional.empty();
        FollowUpPlan shown =
                running && consent ? plan : lateRecord.map(plan::endedAfter).orElseGet(plan::ended);
        boolean mayWork = running && user.may(Permission.CASE_WORK);
        return new FollowUpView(
                caseHeaders.header(caseView),
                rows(caseView, shown, records, lateRecord.orElse(today)),
                assembler.table(caseView, closure, shown, records),
                Livelihood.orNotAsked(assembler.livelihoodAtIntake(caseView, assembler.livelihoodsAtIntake(caseView))),
                consent,
                plan.isComplete(),
                mayWork && (consent || lateRecord.isPresent()) && !plan.isComplete(),
                caseFiles.mayTransition(caseView, CaseStep.END_FOLLOW_UP),
                running || !assembler.mayReadWords() ? null : ending(caseView));
    }

    /** Returns the last day on which the client agreed, if a follow-up that was held until then may still have to be recorded. */
    private Optional<LocalDate> findLastDayOfConsent(CaseView caseView, LocalDate today) {
        return consents.findLastDay(caseView.id(), ConsentScope.FOLLOW_UP_AFTER)
                .filter(last -> last.isBefore(today)
                        && !today.isAfter(last.plusDays(deadlines.amount(DeadlineCode.FOLLOW_UP_RECORD, last))));
    }

    private FollowUpView.@Nullable FollowUpEnding ending(CaseView caseView) {
        return transitions
                .explainLast(caseView, CaseStep.END_FOLLOW_UP)
                .map(end -> new FollowUpView.FollowUpEnding(
                        staff.names(List.of(end.by())).getOrDefault(end.by(), ""), end.at(), end.reason()))
                .orElse(null);
    }

    private List<FollowUpRow> rows(CaseView caseView, FollowUpPlan plan, List<FollowUp> records, LocalDate day) {
        Map<Milestone, FollowUp> byMilestone =
                records.stream().collect(Collectors.toMap(FollowUp::milestone, Function.identity()));
        Map<StaffId, String> names =
                staff.names(records.stream().map(FollowUp::staff).toList());
        return plan.milestones().stream()
                .map(milestone -> {
                    FollowUp record = byMilestone.get(milestone);
                    return new FollowUpRow(
                            milestone,
                            plan.dueOn(milestone),
                            plan.next(day).filter(milestone::equals).isPresent(),
                            plan.isMissed(milestone, day),
                            record == null ? null : assembler.finding(caseView, record, names));
                })
                .toList();
    }

    /** Includes, after the request, the items that were opened since. */
    private List<ClosingGap> missing(
            CaseView caseView, @Nullable CaseClosingReason reason, @Nullable ClosingRequest current) {
        List<ClosingGap> missing = new ArrayList<>();
        if (current != null && caseView.status() == CaseStatus.CLOSING) {
            List<OpenItem> open = checklist.openItemsForReader(caseView);
            current.unanswered(open, open).stream().map(ClosingGap::of).forEach(missing::add);
        }
        if (caseView.status() == CaseStatus.CLOSING || caseView.status().steps().contains(CaseStep.REQUEST_CLOSING)) {
            checklist.findBlockers(caseView, reason).stream()
                    .map(ClosingGap::of)
                    .forEach(missing::add);
        }
        return missing;
    }

    private ClosingView.AllowedActions may(CaseView caseView, @Nullable ClosingRequest current) {
        ClosingStatus state = current == null ? null : current.state();
        boolean proposed = state == ClosingStatus.PROPOSED;
        boolean mayApprove = current != null && approvalPolicy.mayDecide(current);
        boolean mayPropose = user.may(Permission.CLOSING_PROPOSE)
                && current != null
                && !user.id().equals(current.requestedBy());
        boolean returnable = caseFiles.mayTransition(caseView, CaseStep.RETURN_CLOSING);
        return new ClosingView.AllowedActions(
                caseFiles.mayTransition(caseView, CaseStep.REQUEST_CLOSING),
                mayPropose && state == ClosingStatus.REQUESTED,
                returnable && (proposed ? mayApprove || mayPropose : mayPropose),
                proposed && mayApprove && caseFiles.mayTransition(caseView, CaseStep.CLOSE),
                caseFiles.mayTransition(caseView, CaseStep.REOPEN),
                caseFiles.mayTransition(caseView, CaseStep.RESTART));
    }

    private @Nullable ClosingRule decisionRefusal(CaseView caseView, @Nullable ClosingRequest current) {
        if (current == null
                || current.state() != ClosingStatus.PROPOSED
                || !caseFiles.mayTransition(caseView, CaseStep.CLOSE)) {
            return null;
        }
        return approvalPolicy.refusal(current);
    }
}
