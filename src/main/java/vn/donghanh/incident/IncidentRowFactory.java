package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Builds what a reader sees of an incident in a list and at the top of its page: never the account. */
@ApplicationScoped
class IncidentRowFactory {
    @Inject
    IncidentCipher cipher;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param withBasis whether the deadlines show their basis */
    IncidentRow row(
            CaseView caseView,
            CaseHeader header,
            Incident incident,
            List<IncidentRepository.DeadlineTask> deadlineTasks,
            Map<StaffId, String> names,
            boolean withBasis) {
        boolean whole = header.scope().whole();
        IncidentSummary summary = whole ? cipher.openSummary(caseView, incident) : null;
        return new IncidentRow(
                incident.incidentRef(),
                incident.time(),
                incident.recordedAt(),
                nameOf(names, incident.staff()),
                summary == null ? List.of() : summary.typesInOrder(),
                summary == null ? null : summary.urgency(),
                summary != null && summary.official() && user.may(Permission.CASE_ACCEPT_HIGH),
                incident.versionNumber(),
                deadlineTasks.stream()
                        .filter(task -> incident.incidentRef().equals(task.subject()))
                        .filter(task -> !isReplaced(task, deadlineTasks))
                        .map(task -> deadlineRow(caseView, whole, task, names, withBasis))
                        .filter(line -> whole || line.deadline().isCare())
                        .toList());
    }

    /** Whether a correction has dropped the deadline and started it again. */
    private static boolean isReplaced(
            IncidentRepository.DeadlineTask task, List<IncidentRepository.DeadlineTask> deadlineTasks) {
        return task.ending() == TaskEnding.DROPPED
                && deadlineTasks.stream()
                        .anyMatch(other -> other.subject().equals(task.subject())
                                && other.kind() == task.kind()
                                && other.id() > task.id());
    }

    private IncidentDeadlineRow deadlineRow(
            CaseView caseView,
            boolean whole,
            IncidentRepository.DeadlineTask task,
            Map<StaffId, String> names,
            boolean withBasis) {
        IncidentDeadline line = IncidentDeadline.of(task.kind()).orElseThrow();
        StaffId endedBy = task.endedBy();
        boolean maySettle = whole && task.ended() == null && user.may(line.requiredPermission());
        return new IncidentDeadlineRow(
                line,
                task.due(),
                task.ended() == null && task.due().isBefore(clock.instant()),
                withBasis ? basis(line, caseView) : null,
                task.ended(),
                task.ending(),
                endedBy == null ? null : nameOf(names, endedBy),
                maySettle ? line.endings() : List.of(),
                TaskLink.of(
                        task.kind(),
                        caseView.number().value(),
                        task.subject(),
                        task.sentCode(),
                        task.reached(),
                        user.may(Permission.REFERRAL_SEND)));
    }

    /** Returns the legal basis of a deadline; null for the measures for a client who is not known to be under 16, which are the Centre's own rule. */
    private @Nullable String basis(IncidentDeadline line, CaseView caseView) {
        boolean isCentreRule = line == IncidentDeadline.CHILD_MEASURES && caseView.ageBand() != AgeBand.UNDER_16;
        return isCentreRule ? null : deadlines.basis(line.code(), CentreTime.today(clock));
    }

    /** Returns the names of everybody who appears in these records. */
    Map<StaffId, String> names(
            Collection<Incident> versions,
            Collection<IncidentRepository.DeadlineTask> deadlineTasks,
            Collection<IncidentEvent> events,
            Collection<IncidentNotice> notices) {
        Set<StaffId> people = Stream.of(
                        versions.stream().map(Incident::staff),
                        deadlineTasks.stream().map(IncidentRepository.DeadlineTask::endedBy),
                        events.stream().map(IncidentEvent::staff),
                        notices.stream().map(IncidentNotice::decidedBy))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return staff.names(people);
    }

    static String nameOf(Map<StaffId, String> names, StaffId id) {
        return names.getOrDefault(id, "");
    }
}
