package vn.donghanh.worklist;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
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
import vn.donghanh.staff.StaffQueries;

/** What waits for the reader: her tasks, the cases just given to her, what she carries. A constant number of statements. */
@UseCases
public class TaskQueries {
    /** Nobody works through more on one page. */
    private static final int LIMIT = 200;

    /** A case given longer ago is no news. */
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
    AccessHistoryQueries accessHistory;

    @Inject
    CurrentUser user;

    @Inject
    StaffQueries staff;

    @Inject
    AliasQueries aliases;

    @Inject
    FieldEncryption vault;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /**
     * @param tasks the earliest due first
     * @param more whether there are more than these
     * @param waitingEmergencies emergencies at the desk, the most urgent first, for whoever decides on admission
     * @param drafts what she has begun and not sent on
     * @param caseload open cases she answers for, by level
     */
    public record WorklistView(
            List<TaskRow> tasks,
            boolean more,
            List<NewAssignmentRow> newAssignments,
            List<WaitingEmergencies> waitingEmergencies,
            List<DraftRow> drafts,
            Map<TriageLevel, Long> caseload)
            implements Serializable {}

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
        List<AssignedRow> given = withoutOpened(findAssignments());
        List<DraftQueries.SelectedRow> begun = drafts.rows();
        Stream<PersonRef> people = Stream.of(
                        open.stream().map(WorklistQueries.SelectedRow::person),
                        given.stream().map(AssignedRow::person),
                        begun.stream().map(DraftQueries.SelectedRow::person).filter(Objects::nonNull))
                .flatMap(refs -> refs);
        Map<PersonRef, String> names =
                user.may(Permission.ALIAS_SEE) ? aliases.open(people.collect(Collectors.toSet())) : Map.of();
        Map<StaffId, String> givers = staff.names(
                given.stream().map(AssignedRow::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new WorklistView(
                open.stream().limit(LIMIT).map(raw -> task(raw, names)).toList(),
                open.size() > LIMIT,
                given.stream().map(raw -> newAssignment(raw, names, givers)).toList(),
                user.may(Permission.ADMISSION_DECIDE) ? findWaitingEmergencies() : List.of(),
                begun.stream().map(raw -> draft(raw, names)).toList(),
                caseload());
    }

    private List<AssignedRow> findAssignments() {
        return access.bind(em.createQuery(
                        """
                        select new vn.donghanh.worklist.TaskQueries$AssignedRow(c.number, c.personRef, c.level, g.grantedAt, g.grantedBy, g.section, c.nextTask, c.nextDue)
                        from CaseFile c\s"""
                                + CaseAccess.JOIN_GRANTS
                                + """
                         where g.grantedAt > :since and g.grantedBy <> :reader
                        and (g.ground = vn.donghanh.casefile.access.AccessGround.ASSIGNMENT and c.managerId = :reader or g.section is not null) and\s"""
                                + CaseAccess.VISIBLE + " order by g.grantedAt desc",
                        AssignedRow.class))
                .setParameter("since", clock.instant().minus(NEW_ASSIGNMENT_PERIOD))
                .setMaxResults(LIMIT)
                .getResultList();
    }

    /** A case counts as read when its reader has done anything in it since; being listed is no reading. */
    private List<AssignedRow> withoutOpened(List<AssignedRow> given) {
        Set<String> numbers = given.stream().map(raw -> raw.number().value()).collect(Collectors.toSet());
        Map<String, Instant> opened =
                accessHistory.findLastAccessTimes(user.id().value(), "case", numbers, CaseAccessHistoryQueries.LIST_ACTIONS);
        return given.stream()
                .filter(raw ->
                        opened.getOrDefault(raw.number().value(), Instant.EPOCH).isBefore(raw.at()))
                .toList();
    }

    private List<WaitingEmergencies> findWaitingEmergencies() {
        return access
                .bind(em.createQuery(
                        """
                        select new vn.donghanh.worklist.WaitingEmergencies(c.level, count(c), max(c.openedAt)) from CaseFile c
                        where c.status = vn.donghanh.casefile.model.CaseStatus.SCREENING
                        and (c.mode = vn.donghanh.casefile.model.IntakeMode.EMERGENCY or c.level = vn.donghanh.casefile.model.TriageLevel.CRITICAL) and\s"""
                                + CaseAccess.VISIBLE + " group by c.level",
                        WaitingEmergencies.class))
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(WaitingEmergencies::level).reversed())
                .toList();
    }

    private Map<TriageLevel, Long> caseload() {
        Map<TriageLevel, Long> byLevel = new EnumMap<>(TriageLevel.class);
        access.bind(em.createQuery(
                        "select c.level, count(c) from CaseFile c where c.managerId = :me and c.status in :open and "
                                + CaseAccess.VISIBLE + " group by c.level",
                        Object[].class))
                .setParameter("me", user.id())
                .setParameter("open", CaseSearchCriteria.Stage.OPEN.statuses())
                .getResultList()
                .forEach(row -> byLevel.put((TriageLevel) row[0], (Long) row[1]));
        return byLevel;
    }

    private TaskRow task(WorklistQueries.SelectedRow raw, Map<PersonRef, String> names) {
        trail.about("case", raw.number().value());
        String title = vault.openOrNull(
                KeyPurpose.NOTES, new EncryptedCell(raw.person(), "case_task", "title", raw.ref()), raw.titleSealed());
        return new TaskRow(
                raw.kind(),
                title,
                user.id().equals(raw.assignee()),
                raw.openedAt(),
                raw.dueAt(),
                raw.number().value(),
                names.get(raw.person()),
                raw.level(),
                TaskLink.of(
                        raw.kind(),
                        raw.number().value(),
                        raw.subject(),
                        raw.sentCode(),
                        raw.reached(),
                        user.may(Permission.REFERRAL_SEND)));
    }

    private NewAssignmentRow newAssignment(AssignedRow raw, Map<PersonRef, String> names, Map<StaffId, String> givers) {
        trail.about("case", raw.number().value());
        String giver = raw.by() == null ? null : givers.get(raw.by());
        boolean whole = raw.section() == null;
        return new NewAssignmentRow(
                raw.number().value(),
                names.get(raw.person()),
                raw.level(),
                raw.at(),
                giver,
                whole ? raw.next() : null,
                whole ? raw.due() : null);
    }

    private DraftRow draft(DraftQueries.SelectedRow raw, Map<PersonRef, String> names) {
        if (raw.number() == null || raw.person() == null) {
            return new DraftRow(raw.labelKey(), raw.page(), null, null, raw.savedAt());
        }
        trail.about("case", raw.number().value());
        return new DraftRow(raw.labelKey(), raw.page(), raw.number().value(), names.get(raw.person()), raw.savedAt());
    }
}
