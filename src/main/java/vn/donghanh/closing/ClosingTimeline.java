package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineEntry.Group;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;

/** On the timeline: that a closing was proposed, what was found afterwards, and when she is to be asked again. */
@ApplicationScoped
class ClosingTimeline implements TimelineSource {
    @Inject
    ClosureRepository closures;

    @Inject
    FollowUpPlans plans;

    @Inject
    CurrentUser user;

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Closure> all = closures.all(file);
        for (Closure closure : all) {
            StaffId by = closure.proposedBy();
            Instant at = closure.proposedAt();
            if (by != null && at != null) {
                entries.add(new TimelineEntry(
                        at, Group.CASE, "check", "closing.timeline.proposed", List.of(), by.value(), false));
            }
        }
        all.stream()
                .filter(closure -> closure.state() == ClosureState.APPROVED)
                .forEach(closure -> entries.addAll(answered(closure)));
        List<FollowUp> records = closures.followUps(file);
        records.forEach(record -> entries.add(new TimelineEntry(
                record.recordedAt(),
                Group.CONTACT,
                "phone",
                "closing.timeline.followedUp",
                List.of("@Milestone." + record.milestone(), "@FollowUpResult." + record.result()),
                record.staff().value(),
                false)));
        if (file.status() == CaseStatus.FOLLOW_UP) {
            FollowUpPlan plan = plans.of(closures.current(file), records);
            plan.next()
                    .ifPresent(next -> entries.add(new TimelineEntry(
                            VietNam.endOf(plan.dueOn(next)),
                            Group.CONTACT,
                            "calendar",
                            "closing.timeline.followUpPlanned",
                            List.of("@Milestone." + next),
                            null,
                            true)));
        }
        return entries;
    }

    /** What was still open when the case closed, and how it was answered for. */
    private List<TimelineEntry> answered(Closure closure) {
        Instant at = closure.decidedAt();
        StaffId by = closure.requestedBy();
        return at == null || by == null
                ? List.of()
                : closure.answers().entrySet().stream()
                        .filter(entry -> entry.getValue().isToldTo(user))
                        .map(entry -> answered(entry.getKey(), entry.getValue(), at, by))
                        .toList();
    }

    private static TimelineEntry answered(String ref, OpenAnswer answer, Instant at, StaffId by) {
        TaskKind task = answer.kind();
        return new TimelineEntry(
                at,
                Group.CASE,
                answer.ending().isUndone() ? "alert" : "check",
                "closing.timeline." + (task == null ? "ended." : "answered.") + answer.ending(),
                task == null ? List.of("@OpenThing." + answer.thing(), ref) : List.of("@TaskKind." + task),
                by.value(),
                false);
    }
}
