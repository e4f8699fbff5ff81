package vn.donghanh.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/**
 * Reads incidents. Who works on the case reads all; a supervisor reads kind, urgency and deadlines; a reader of the health section sees that
 * deadlines of care run.
 */
@UseCases
public class IncidentQueries {
    private static final int MOST = 50;

    /** How long the author of a record without access to the case may look at it again. */
    private static final Duration AUTHOR_SEES = Duration.ofHours(12);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseAccess access;

    @Inject
    IncidentRepository incidents;

    @Inject
    IncidentCipher cipher;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires(Permission.CASE_READ)
    @AuditAction("incident.list")
    public IncidentListView list(String number) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        CaseHeader header = caseHeaders.header(caseView);
        List<Incident> all = incidents.findLatest(caseView.id(), MOST);
        List<IncidentRepository.DeadlineTask> deadlineTasks = incidents.findDeadlines(caseView.id());
        Map<StaffId, String> names = names(all, deadlineTasks, List.of(), List.of());
        return new IncidentListView(
                header,
                all.stream()
                        .map(incident -> row(caseView, header, incident, deadlineTasks, names, false))
                        .toList(),
                mayRecord(caseView, header));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("incident.view")
    public IncidentView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Incident incident = incidents.getLatest(caseView.id(), ref);
        auditContext.about("incident", ref);
        CaseHeader header = caseHeaders.header(caseView);
        List<Incident> versions = incidents.findVersions(ref);
        List<IncidentRepository.DeadlineTask> deadlineTasks = incidents.findDeadlines(caseView.id());
        List<IncidentEvent> events = incidents.findEvents(ref);
        List<IncidentNotice> notices = incidents.findNotices(ref);
        Map<StaffId, String> names = names(versions, deadlineTasks, events, notices);
        boolean whole = header.scope().whole();
        boolean official = whole
                && (user.may(Permission.CASE_ACCEPT_HIGH) || incident.staff().equals(user.id()));
        IncidentAccount account =
                whole && mayReadAccount(caseView, incident) ? cipher.openAccount(caseView, incident) : null;
        IncidentRow row = row(caseView, header, incident, deadlineTasks, names, true);
        return new IncidentView(
                header,
                row,
                account,
                account == null ? List.of() : account.contextsFor(official),
                versions.stream()
                        .map(version -> new IncidentView.Version(
                                version.versionNumber(), version.recordedAt(), nameOf(names, version.staff())))
                        .toList(),
                whole ? offers(caseView, events, account, names) : List.of(),
                whole ? notices(caseView, notices, account != null, names) : List.of(),
                whole ? settled(caseView, events, account != null, names) : List.of(),
                whole && user.may(Permission.INCIDENT_RECORD),
                whole
                        && user.may(Permission.INCIDENT_RECORD)
                        && row.deadlines().stream().anyMatch(line -> line.deadline() == IncidentDeadline.CHILD_NOTICE));
    }

    /** @param corrects the incident to correct; null for a new one */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.open-form")
    public IncidentFormView form(String number, @Nullable String corrects) {
        CaseView caseView = caseFiles.get(number);
        CaseHeader header = caseHeaders.header(caseView);
        if (corrects == null) {
            if (!caseView.status().isOpen()) {
                throw new RuleViolationException(IncidentRule.CASE_ENDED);
            }
            return new IncidentFormView(header, null);
        }
        Incident incident = incidents.getLatest(caseView.id(), corrects);
        auditContext.about("incident", corrects);
        return new IncidentFormView(
                header,
                new IncidentFormView.Corrected(
                        corrects,
                        incident.versionNumber(),
                        incident.time(),
                        cipher.openSummary(caseView, incident),
                        cipher.openAccount(caseView, incident)));
    }

    /** Whether the user may open this case, so that the record is written there. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.find-case")
    public boolean mayOpenCase(String number) {
        auditContext.about("case", number);
        return CaseNumber.parse(number).map(access::isFullyVisible).orElse(false);
    }

    /** Returns what the user has just recorded, without anything of the case. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.view-recorded")
    public RecordedIncidentView recorded(String ref) {
        Incident incident = incidents
                .findRecordedBy(user.id(), ref, clock.instant().minus(AUTHOR_SEES))
                .orElseThrow(NotFoundException::new);
        auditContext.about("incident", ref);
        return new RecordedIncidentView(
                incident.recordedAt(),
                incidents.findDeadlines(incident.caseId()).stream()
                        .filter(task -> ref.equals(task.subject()) && task.ended() == null)
                        .map(task -> new RecordedIncidentView.Running(
                                IncidentDeadline.of(task.kind()).orElseThrow(), task.due()))
                        .sorted(Comparator.comparing(RecordedIncidentView.Running::deadline))
                        .toList());
    }

    private boolean mayRecord(CaseView caseView, CaseHeader header) {
        return header.scope().whole() && caseView.status().isOpen() && user.may(Permission.INCIDENT_RECORD);
    }

    private boolean mayReadAccount(CaseView caseView, Incident incident) {
        return user.may(Permission.CASE_WORK)
                || incident.staff().equals(user.id())
                || access.readers(caseView.id()).stream()
                        .anyMatch(grant ->
                                grant.staffId().equals(user.id()) && grant.ground() == AccessGround.BREAK_GLASS);
    }

    private IncidentRow row(
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
                withBasis ? deadlines.basis(line.code(), CentreTime.day(clock.instant())) : null,
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

    private List<IncidentView.Offer> offers(
            CaseView caseView,
            List<IncidentEvent> events,
            @Nullable IncidentAccount account,
            Map<StaffId, String> names) {
        return Arrays.stream(IncidentOffer.values())
                .map(offer -> {
                    IncidentEvent last = events.stream()
                            .filter(event -> event.kind() == IncidentEvent.Kind.OFFER
                                    && event.subject().equals(offer.name()))
                            .reduce((earlier, later) -> later)
                            .orElse(null);
                    return new IncidentView.Offer(
                            offer,
                            offer.mayBeContinuedBy(user) ? offer.page(caseView.number()) : null,
                            last == null ? null : OfferAnswer.valueOf(last.outcome()),
                            last == null ? null : last.at(),
                            last == null ? null : nameOf(names, last.staff()),
                            account != null && offer.answers(account.wishes()));
                })
                .toList();
    }

    private List<IncidentView.Notice> notices(
            CaseView caseView, List<IncidentNotice> notices, boolean withContent, Map<StaffId, String> names) {
        return notices.stream()
                .map(notice -> new IncidentView.Notice(
                        notice.recipient(),
                        notice.channel(),
                        notice.basis(),
                        notice.at(),
                        nameOf(names, notice.decidedBy()),
                        notice.informed(),
                        withContent ? cipher.openContent(caseView, notice) : null))
                .toList();
    }

    private List<IncidentView.Settled> settled(
            CaseView caseView, List<IncidentEvent> events, boolean withWords, Map<StaffId, String> names) {
        return events.stream()
                .filter(event -> event.kind() == IncidentEvent.Kind.DEADLINE)
                .map(event -> new IncidentView.Settled(
                        IncidentDeadline.valueOf(event.subject()),
                        IncidentDeadline.Ending.valueOf(event.outcome()),
                        event.at(),
                        nameOf(names, event.staff()),
                        withWords ? cipher.openWords(caseView, event) : null))
                .toList();
    }

    private Map<StaffId, String> names(
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

    private static String nameOf(Map<StaffId, String> names, StaffId id) {
        return names.getOrDefault(id, "");
    }
}
