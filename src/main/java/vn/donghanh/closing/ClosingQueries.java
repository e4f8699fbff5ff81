package vn.donghanh.closing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffDirectory;

/** What the pages of closing and of following up show. */
@UseCases
public class ClosingQueries {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    ClosureRepository closures;

    @Inject
    ClosingReader reader;

    @Inject
    ClosingGuards guards;

    @Inject
    ClosingApprovers approvers;

    @Inject
    FollowUpPlans plans;

    @Inject
    Consents consents;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Requires(Permission.CASE_READ)
    @AuditAction("closing.view")
    public ClosingView closing(String number) {
        CaseView file = files.see(number);
        List<Closure> all = closures.all(file);
        Closure current = all.stream()
                .filter(c -> c.episode() == file.episode())
                .findFirst()
                .orElse(null);
        Map<Integer, Livelihood> intakes = reader.intakes(file);
        List<ClosureRow> rows = reader.rows(file, all, intakes);
        Reopening reopening = closures.reopening(file).orElse(null);
        ClosureReason reason = current == null ? null : current.reason();
        return new ClosingView(
                frames.frame(file),
                current == null ? null : rows.get(0),
                current == null ? rows : rows.subList(1, rows.size()).stream().toList(),
                missing(file, reason, current),
                files.may(file, CaseStep.REQUEST_CLOSING) ? guards.told(file) : List.of(),
                reader.intake(file, intakes),
                reopening == null ? null : reader.need(file, reopening),
                reopening == null ? null : new ClosureRow.Hand(staff.name(reopening.by()), reopening.at()),
                may(file, current),
                decisionRefusal(file, current),
                reason != null && guards.followUpAllowed(file, reason),
                consents.inForce(file.id(), ConsentScope.CASE_MGMT));
    }

    /** What the chosen reason still asks for outside the request, before anything is sent. */
    @Requires(Permission.CLOSING_REQUEST)
    @AuditAction("closing.check-readiness")
    public List<ClosingGap> missing(String number, @Nullable ClosureReason reason) {
        return missing(files.see(number), reason, null);
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("follow-up.view")
    public FollowUpView followUp(String number) {
        CaseView file = files.see(number);
        Closure closure = closures.latest(file)
                .filter(c -> c.decision() == ClosureDecision.CLOSE_WITH_FOLLOW_UP)
                .orElse(null);
        boolean running = file.status() == CaseStatus.FOLLOW_UP;
        boolean consent = consents.inForce(file.id(), ConsentScope.FOLLOW_UP_AFTER);
        if (closure == null) {
            return new FollowUpView(frames.frame(file), List.of(), List.of(), consent, false, false, false);
        }
        List<FollowUp> records = closures.followUps(file);
        FollowUpPlan plan = plans.of(closure, records);
        boolean works = running && user.may(Permission.CASE_WORK);
        return new FollowUpView(
                frames.frame(file),
                rows(file, plan, records),
                reader.livelihoods(file, closure, records),
                consent,
                plan.isComplete(),
                works && consent && !plan.isComplete(),
                files.may(file, CaseStep.END_FOLLOW_UP));
    }

    private List<FollowUpRow> rows(CaseView file, FollowUpPlan plan, List<FollowUp> records) {
        Map<Milestone, FollowUp> byMilestone =
                records.stream().collect(Collectors.toMap(FollowUp::milestone, Function.identity()));
        Map<StaffId, String> names =
                staff.names(records.stream().map(FollowUp::staff).toList());
        return Stream.of(Milestone.values())
                .map(milestone -> {
                    FollowUp record = byMilestone.get(milestone);
                    return new FollowUpRow(
                            milestone,
                            plan.dueOn(milestone),
                            plan.next().filter(milestone::equals).isPresent(),
                            record == null ? null : reader.found(file, record, names));
                })
                .toList();
    }

    /** Once it is asked for, what was opened since is missing too. */
    private List<ClosingGap> missing(CaseView file, @Nullable ClosureReason reason, @Nullable Closure current) {
        List<ClosingGap> missing = new ArrayList<>();
        if (current != null && file.status() == CaseStatus.CLOSING) {
            List<LeftOpen> open = guards.told(file);
            current.unanswered(open, open).stream().map(ClosingGap::of).forEach(missing::add);
        }
        if (file.status() == CaseStatus.CLOSING || file.status().steps().contains(CaseStep.REQUEST_CLOSING)) {
            guards.missing(file, reason).stream().map(ClosingGap::of).forEach(missing::add);
        }
        return missing;
    }

    private ClosingView.May may(CaseView file, @Nullable Closure current) {
        ClosureState state = current == null ? null : current.state();
        boolean proposed = state == ClosureState.PROPOSED;
        boolean decides = current != null && approvers.mayDecide(current);
        boolean proposes = user.may(Permission.CLOSING_PROPOSE)
                && current != null
                && !user.id().equals(current.requestedBy());
        boolean returnable = files.may(file, CaseStep.RETURN_CLOSING);
        return new ClosingView.May(
                files.may(file, CaseStep.REQUEST_CLOSING),
                proposes && state == ClosureState.REQUESTED,
                returnable && (proposed ? decides || proposes : proposes),
                proposed && decides && files.may(file, CaseStep.CLOSE),
                files.may(file, CaseStep.REOPEN),
                files.may(file, CaseStep.RESTART));
    }

    private @Nullable ClosingRule decisionRefusal(CaseView file, @Nullable Closure current) {
        if (current == null || current.state() != ClosureState.PROPOSED || !files.may(file, CaseStep.CLOSE)) {
            return null;
        }
        return approvers.refusal(current);
    }
}
