package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.casefile.spi.TimelineEntry.Group;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Contributes proposals to close, answered open items, follow-ups and the next planned follow-up to the timeline. */
@ApplicationScoped
class ClosingTimelineContributor implements TimelineContributor {
    @Inject
    ClosingRepository closings;

    @Inject
    FollowUpSchedule schedule;

    @Inject
    ConsentPolicy consents;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Override
    public List<String> records() {
        return List.of("ClosingRequest x where x.caseId = c.id", "FollowUp x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<ClosingRequest> all = closings.findAll(caseView);
        for (ClosingRequest closure : all) {
            StaffId staffId = closure.proposedBy();
            Instant at = closure.proposedAt();
            if (staffId != null && at != null) {
                entries.add(new TimelineEntry(
                        at, Group.CASE, "check", "closing.timeline.proposed", List.of(), staffId.value(), false));
            }
        }
        all.stream()
                .filter(closure -> closure.state() == ClosingStatus.APPROVED)
                .forEach(closure -> entries.addAll(answered(closure)));
        List<FollowUp> records = closings.findFollowUps(caseView);
        records.forEach(record -> entries.add(new TimelineEntry(
                record.recordedAt(),
                Group.CONTACT,
                "phone",
                "closing.timeline.followedUp",
                List.of("@Milestone." + record.milestone(), "@FollowUpResult." + record.result()),
                record.staff().value(),
                false)));
        if (caseView.status() == CaseStatus.FOLLOW_UP && consents.agrees(caseView.id(), ConsentScope.FOLLOW_UP_AFTER)) {
            FollowUpPlan plan = schedule.planFor(closings.getCurrent(caseView), records);
            plan.next(CentreTime.today(clock))
                    .ifPresent(next -> entries.add(new TimelineEntry(
                            CentreTime.endOf(plan.dueOn(next)),
                            Group.CONTACT,
                            "calendar",
                            "closing.timeline.followUpPlanned",
                            List.of("@Milestone." + next),
                            null,
                            true)));
        }
        return entries;
    }

    /** Returns an entry for each open item that the closing answered. */
    private List<TimelineEntry> answered(ClosingRequest closure) {
        Instant at = closure.decidedAt();
        StaffId staffId = closure.requestedBy();
        return at == null || staffId == null
                ? List.of()
                : closure.answers().entrySet().stream()
                        .filter(entry -> entry.getValue().isVisibleTo(user))
                        .map(entry -> answered(entry.getKey(), entry.getValue(), at, staffId))
                        .toList();
    }

    private static TimelineEntry answered(String ref, OpenItemAnswer answer, Instant at, StaffId staffId) {
        TaskKind task = answer.kind();
        return new TimelineEntry(
                at,
                Group.CASE,
                answer.ending().isNotDone() ? "alert" : "check",
                "closing.timeline." + (task == null ? "ended." : "answered.") + answer.ending(),
                task == null
                        ? List.of(
                                "@OpenItemKind." + answer.thing(),
                                answer.thing().code(ref))
                        : List.of("@TaskKind." + task),
                staffId.value(),
                false);
    }
}
