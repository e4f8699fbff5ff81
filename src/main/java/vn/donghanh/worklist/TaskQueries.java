package vn.donghanh.worklist;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.TaskLine;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.casefile.task.TaskRow;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.Cover;
import vn.donghanh.staff.cover.CoverQueries;

/**
 * Queries for the "My work" page: the reader's tasks, new assignments, drafts and caseload. The number of statements is
 * constant.
 */
@UseCases(reads = true)
public class TaskQueries {
    /** Maximum number of tasks on the page. */
    private static final int LIMIT = 200;

    /** How long an assignment is shown as new. */
    private static final Duration NEW_ASSIGNMENT_PERIOD = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    WorklistQueries worklists;

    @Inject
    DraftQueries drafts;

    @Inject
    CurrentUser user;

    @Inject
    StaffQueries staff;

    @Inject
    CoverQueries covers;

    @Inject
    AliasQueries aliases;

    @Inject
    FieldEncryption encryption;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param tasks earliest due first; those of a case that are read together as one
     * @param more whether there are more tasks than these
     * @param waitingEmergencies emergencies without a case manager, most urgent first, for those who decide on admission
     * @param covers the absent colleagues for whom the reader stands in today
     * @param drafts the reader's unsent drafts
     * @param caseload the number of open cases that the reader manages, by level
     */
    public record WorklistView(
            List<TaskRow> tasks,
            boolean more,
            List<NewAssignmentRow> newAssignments,
            List<WaitingEmergencyCount> waitingEmergencies,
            List<CoveredColleague> covers,
            @Nullable OwnCover standIn,
            List<DraftRow> drafts,
            Map<TriageLevel, Long> caseload)
            implements Serializable {}

    /** Who stands in for the reader today, and the last day. */
    public record OwnCover(String name, LocalDate until) implements Serializable {}

    record AssignedRow(
            CaseNumber number,
            PersonRef person,
            TriageLevel level,
            Instant at,
            @Nullable StaffId by,
            @Nullable CaseSection section,
            @Nullable TaskKind next,
            @Nullable Instant due) {}

    @Requires(Permission.OWN_WORK)
    @AuditAction("task.list-own")
    public WorklistView worklist() {
        List<WorklistQueries.SelectedRow> open = worklists.rows(LIMIT + 1);
        List<AssignedRow> assignments = findAssignments();
        List<DraftQueries.SelectedRow> draftRows = drafts.rows();
        Stream<PersonRef> persons = Stream.of(
                        open.stream().map(WorklistQueries.SelectedRow::person),
                        assignments.stream().map(AssignedRow::person),
                        draftRows.stream().map(DraftQueries.SelectedRow::person).filter(Objects::nonNull))
                .flatMap(refs -> refs);
        Map<PersonRef, String> names =
                user.may(Permission.ALIAS_SEE) ? aliases.open(persons.collect(Collectors.toSet())) : Map.of();
        Map<StaffId, String> assignerNames = staff.names(assignments.stream()
                .map(AssignedRow::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<StaffId, CoveredColleague> absent = absentColleagues();
        return new WorklistView(
                TaskLine.group(open.stream().limit(LIMIT).toList(), WorklistQueries.SelectedRow::line).stream()
                        .map(line -> task(line, names, absent))
                        .toList(),
                open.size() > LIMIT,
                assignments.stream()
                        .map(row -> newAssignment(row, names, assignerNames))
                        .toList(),
                user.may(Permission.ADMISSION_DECIDE) ? findWaitingEmergencies() : List.of(),
                List.copyOf(absent.values()),
                ownCover(),
                draftRows.stream().map(row -> draft(row, names)).toList(),
                caseload());
    }

    /** Returns what was given to the reader lately and not opened yet. */
    private List<AssignedRow> findAssignments() {
        return access.bind(em.createQuery(
                        """
                        select new vn.donghanh.worklist.TaskQueries$AssignedRow(c.number, c.personRef, c.level, g.grantedAt, g.grantedBy, g.section, c.nextTask, c.nextDue)
                        from CaseFile c\s"""
                                + CaseAccess.JOIN_GRANTS
                                + """
                         where g.grantedAt > :since and g.openedAt is null and g.grantedBy <> :reader and g.ground in :grounds
                        and (g.ground = vn.donghanh.casefile.access.AccessGround.ASSIGNMENT and c.managerId = :reader or g.section is not null) and\s"""
                                + CaseAccess.forEachRow(CaseAccess.VISIBLE) + " order by g.grantedAt desc",
                        AssignedRow.class))
                .setParameter("grounds", AccessGround.assignable())
                .setParameter("since", clock.instant().minus(NEW_ASSIGNMENT_PERIOD))
                .setMaxResults(LIMIT)
                .getResultList();
    }

    private List<WaitingEmergencyCount> findWaitingEmergencies() {
        return access
                .bind(em.createQuery(
                        """
                        select new vn.donghanh.worklist.WaitingEmergencyCount(c.level, count(c), max(c.openedAt)) from CaseFile c
                        where c.status = vn.donghanh.casefile.model.CaseStatus.SCREENING
                        and (c.mode = vn.donghanh.casefile.model.IntakeMode.EMERGENCY or c.level = vn.donghanh.casefile.model.TriageLevel.CRITICAL) and\s"""
                                + CaseAccess.forEachRow(CaseAccess.VISIBLE) + " group by c.level",
                        WaitingEmergencyCount.class))
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(WaitingEmergencyCount::level).reversed())
                .toList();
    }

    private Map<TriageLevel, Long> caseload() {
        Map<TriageLevel, Long> byLevel = new EnumMap<>(TriageLevel.class);
        access.bind(em.createQuery(
                        "select c.level, count(c) from CaseFile c where c.managerId = :me and c.openCase = true and "
                                + CaseAccess.forEachRow(CaseAccess.VISIBLE) + " group by c.level",
                        Object[].class))
                .setParameter("me", user.id())
                .getResultList()
                .forEach(row -> byLevel.put((TriageLevel) row[0], (Long) row[1]));
        return byLevel;
    }

    private @Nullable OwnCover ownCover() {
        return covers.findToday(user.id())
                .map(cover -> new OwnCover(
                        staff.names(List.of(cover.standIn())).getOrDefault(cover.standIn(), ""), cover.until()))
                .orElse(null);
    }

    /** Returns those for whom the reader stands in today, by the last day. */
    private Map<StaffId, CoveredColleague> absentColleagues() {
        List<Cover> today = covers.ownToday();
        Map<StaffId, StaffMember> members =
                staff.members(today.stream().map(Cover::absent).toList());
        Map<StaffId, CoveredColleague> absent = new LinkedHashMap<>();
        for (Cover cover : today) {
            StaffMember member = members.get(cover.absent());
            if (member != null) {
                absent.put(cover.absent(), new CoveredColleague(member.username(), member.name(), cover.until()));
            }
        }
        return absent;
    }

    private TaskRow task(
            List<WorklistQueries.SelectedRow> line,
            Map<PersonRef, String> names,
            Map<StaffId, CoveredColleague> absent) {
        WorklistQueries.SelectedRow row = line.get(0);
        CoveredColleague colleague = row.assignee() == null ? null : absent.get(row.assignee());
        auditContext.about("case", row.number().value());
        String title = encryption.openListed(
                KeyPurpose.NOTES, new EncryptedCell(row.person(), "case_task", "title", row.ref()), row.titleSealed());
        return new TaskRow(
                row.kind(),
                row.kind().labelKey(row.subject()),
                line.size(),
                title,
                row.assignee() != null,
                colleague == null ? null : colleague.name(),
                row.openedAt(),
                row.dueAt(),
                row.number().value(),
                names.get(row.person()),
                row.level(),
                TaskLink.of(
                        row.kind(),
                        row.number().value(),
                        row.subject(),
                        row.sentCode(),
                        row.reached(),
                        user.may(Permission.REFERRAL_SEND)));
    }

    private NewAssignmentRow newAssignment(
            AssignedRow row, Map<PersonRef, String> names, Map<StaffId, String> assignerNames) {
        auditContext.about("case", row.number().value());
        String assigner = row.by() == null ? null : assignerNames.get(row.by());
        boolean wholeCase = row.section() == null;
        return new NewAssignmentRow(
                row.number().value(),
                names.get(row.person()),
                row.level(),
                row.at(),
                assigner,
                wholeCase ? row.next() : null,
                wholeCase ? row.due() : null);
    }

    private DraftRow draft(DraftQueries.SelectedRow row, Map<PersonRef, String> names) {
        if (row.number() == null || row.person() == null) {
            return new DraftRow(row.labelKey(), row.page(), null, null, row.savedAt());
        }
        auditContext.about("case", row.number().value());
        return new DraftRow(row.labelKey(), row.page(), row.number().value(), names.get(row.person()), row.savedAt());
    }
}
