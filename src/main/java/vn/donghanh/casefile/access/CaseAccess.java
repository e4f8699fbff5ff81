package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.InList;

/**
 * Access predicates for cases: the only class that reads access grants and conflict-of-interest blocks in a query for a reader. A reader may
 * see a case through a grant in force unless blocked; {@link #visible} states this once, and every predicate here is composed
 * from it. Every list, count, search, suggestion and statistic applies one, and opening a case is the same predicate restricted
 * to that case.
 */
@ApplicationScoped
public class CaseAccess {
    private static final String NO_LIMIT = "";
    private static final String NO_SECTION = " and %1$s.section is null";
    private static final String NO_BREAK_GLASS =
            " and %1$s.ground <> vn.donghanh.casefile.access.AccessGround.BREAK_GLASS";
    private static final String SUPERVISION =
            NO_SECTION + " and %1$s.ground = vn.donghanh.casefile.access.AccessGround.SUPERVISION";

    /** JPQL predicate for a case with the alias {@code c}; {@link #bind} sets its parameters. */
    public static final String VISIBLE = visible("c.id", ":reader", NO_LIMIT);

    /** {@link #VISIBLE} for content outside the sections: a grant to one section is not sufficient. */
    public static final String FULLY_VISIBLE = visible("c.id", ":reader", NO_SECTION);

    /** {@link #VISIBLE} without break-glass grants, which must not put a case into statistics and queues for some hours. */
    public static final String COUNTED = visible("c.id", ":reader", NO_BREAK_GLASS);

    /** {@link #FULLY_VISIBLE} without break-glass grants, for what must not leave the case during some hours, and for what changes who has access after them. */
    public static final String LASTING = visible("c.id", ":reader", NO_SECTION + NO_BREAK_GLASS);

    /** JPQL predicate: the reader supervises the case, whatever other grants there are. */
    public static final String SUPERVISED = visible("c.id", ":reader", SUPERVISION);

    /** JPQL predicate with the parameter {@code :reader} alone: the reader has no conflict of interest. */
    public static final String NOT_BLOCKED = notBlocked("c.id", "= :reader");

    /** {@link #NOT_BLOCKED} for each of {@code :readers}. */
    public static final String NONE_BLOCKED = notBlocked("c.id", "in :readers");

    /** JPQL predicate to combine with {@link #VISIBLE}: the reader has access to the whole case, not to one section only. */
    public static final String HAS_FULL_ACCESS =
            "exists (select 1 from AccessGrant w where " + grantInForce("w", "c.id", ":reader", NO_SECTION) + ")";

    /** {@link #VISIBLE} for a second case in the same query, with the alias {@code d}. */
    public static final String SECOND_VISIBLE = visible("d.id", ":reader", NO_LIMIT);

    /** {@link #COUNTED} for a second case in the same query, with the alias {@code d}. */
    public static final String SECOND_COUNTED = visible("d.id", ":reader", NO_BREAK_GLASS);

    /** JPQL predicate: one member of staff supervises both the case {@code c} and the case {@code d} and is blocked from neither. */
    public static final String SAME_SUPERVISOR = "exists (select 1 from AccessGrant s where "
            + grantInForce("s", "c.id", "s.staffId", SUPERVISION) + " and " + notBlocked("c.id", "= s.staffId")
            + " and "
            + visible("d.id", "s.staffId", SUPERVISION) + ")";

    /** JPQL join to combine with {@link #VISIBLE}: the reader's grants in force, with the alias {@code g}. */
    public static final String JOIN_GRANTS = "join AccessGrant g on " + grantInForce("g", "c.id", ":reader", NO_LIMIT);

    /** JPQL: the cases {@code c} of the reader's grants in force {@code a}, a case as often as it was granted; to be followed by conditions. */
    public static final String FROM_GRANTED = " from AccessGrant a join CaseFile c on c.id = a.caseId where "
            + grantInForce("a", "c.id", ":reader", NO_LIMIT) + " and " + NOT_BLOCKED;

    /** JPQL: the grants {@code a} of {@link #FROM_GRANTED}, blocks aside, to be followed by conditions on them and by {@link #blockedCases}. No case is read. */
    public static final String FROM_GRANTS = " from AccessGrant a where " + heldInForce("a", ":reader", NO_LIMIT);

    /** JPQL: one of the reader's grants to the case {@code c} with which a colleague gave it, and under which it was not opened yet; {@link AccessGrantRepository} marks them. */
    public static final String UNOPENED = "select min(u.id) from AccessGrant u where "
            + grantInForce("u", "c.id", ":reader", NO_LIMIT)
            + " and u.openedAt is null and u.grantedBy <> :reader and u.ground in (" + names(AccessGround.assignable())
            + ")";

    /** JPQL: those of the reader's grants {@code a} that count for {@link #COUNTED}, blocks aside; to be followed by conditions. */
    private static final String FROM_COUNTED =
            " from AccessGrant a where " + heldInForce("a", ":reader", NO_BREAK_GLASS);

    /** {@link #FROM_COUNTED} to open cases; with their managers it is all in one key, in its order. */
    private static final String FROM_OPEN = FROM_COUNTED + " and a.caseOpen = true";

    /**
     * {@link #FROM_GRANTED}, each case once: what {@link #VISIBLE} finds, read in the order of what a grant says of its case ({@code caseOpen}, {@code caseUrgency},
     * {@code caseDue}, {@code caseUpdatedAt}), so that the first page of a list reads little more than its rows.
     */
    public static final String FROM_LISTED = FROM_GRANTED + " and not exists (select 1 from AccessGrant f where "
            + grantInForce("f", "c.id", ":reader", NO_LIMIT) + " and f.id < a.id)";

    /**
     * JPQL: the open tasks {@code t} of the cases {@code c} of which some wait in queues, read from the reader's grants; a case as often as it was granted, to be followed by
     * {@link #COUNTED_ONCE}. The sum keeps the database from beginning with the open tasks of the whole Centre.
     */
    public static final String FROM_QUEUED =
            " from AccessGrant a join CaseFile c on c.id = a.caseId + 0 join CaseTask t on t.caseId = c.id where "
                    + heldInForce("a", ":reader", NO_BREAK_GLASS)
                    + " and a.caseQueuedTasks > 0 and t.endedAt is null";

    /** JPQL predicate for {@link #FROM_QUEUED}: leaves each case once, if it counts for {@link #COUNTED}. */
    public static final String COUNTED_ONCE = "not exists (select 1 from AccessGrant f where "
            + grantInForce("f", "c.id", ":reader", NO_BREAK_GLASS) + " and f.id < a.id) and " + NOT_BLOCKED;

    /**
     * JPQL predicate for the task {@code t}, blocks aside: its case is open and counts for {@link #COUNTED}. All that is asked of a grant is in one key, and no case is read: an open
     * case is not merged, so that all its tasks are in effect.
     */
    private static final String TASK_OF_COUNTED_OPEN = "exists (select 1 from AccessGrant a where "
            + grantInForce("a", "t.caseId", ":reader", NO_BREAK_GLASS) + " and a.caseOpen = true)";

    /** JPQL predicate for the task {@code t}, blocks aside: it is in effect, and its case counts for {@link #COUNTED}. */
    private static final String TASK_OF_COUNTED = "exists (select 1 from CaseFile c join AccessGrant a on "
            + grantInForce("a", "c.id", ":reader", NO_BREAK_GLASS) + " where c.id = t.caseId and %s)";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Returns {@link #VISIBLE} for content of sections: a grant to one of the sections or to the whole case is required. */
    public static String visibleInSection(CaseSection first, CaseSection... others) {
        String sections = Stream.concat(Stream.of(first), Arrays.stream(others))
                .map(section -> "vn.donghanh.casefile.model.CaseSection." + section.name())
                .collect(Collectors.joining(", "));
        return visible("c.id", ":reader", " and (%1$s.section is null or %1$s.section in (" + sections + "))");
    }

    /** Returns {@link #LASTING} for content of a section: a grant to it is sufficient. */
    public static String lastingInSection(CaseSection section) {
        return visible(
                "c.id",
                ":reader",
                " and (%1$s.section is null or %1$s.section = vn.donghanh.casefile.model.CaseSection." + section.name()
                        + ")" + NO_BREAK_GLASS);
    }

    /**
     * Returns the same condition in a form that the database evaluates for each row found otherwise: it never begins with all grants of the reader, most of which are
     * to closed cases. For queries that begin with open tasks or with the cases of one manager or status.
     */
    public static String forEachRow(String predicate) {
        return "case when " + predicate + " then 1 else 0 end = 1";
    }

    private static String names(Set<AccessGround> grounds) {
        return grounds.stream()
                .map(ground -> "vn.donghanh.casefile.access.AccessGround." + ground.name())
                .collect(Collectors.joining(", "));
    }

    private static String visible(String caseId, String staff, String limit) {
        return "exists (select 1 from AccessGrant a where " + grantInForce("a", caseId, staff, limit) + ") and "
                + notBlocked(caseId, "= " + staff);
    }

    /** Returns the condition that a grant gives the member of staff access to the case at {@code :now}. */
    private static String grantInForce(String row, String caseId, String staff, String limit) {
        return "%s.caseId = %s and ".formatted(row, caseId) + heldInForce(row, staff, limit);
    }

    private static String heldInForce(String row, String staff, String limit) {
        return "%1$s.staffId = %2$s and %3$s".formatted(row, staff, inForce(row)) + limit.formatted(row);
    }

    private static String inForce(String row) {
        return "%1$s.fromAt <= :now and (%1$s.untilAt is null or %1$s.untilAt > :now)".formatted(row);
    }

    private static String notBlocked(String caseId, String staff) {
        return "not exists (select 1 from AccessBlock b where b.caseId = %s and b.staffId %s and %s)"
                .formatted(caseId, staff, notLifted("b"));
    }

    private static String notLifted(String block) {
        return block + ".liftedAt is null";
    }

    public <Q extends Query> Q bind(Q query) {
        query.setParameter("reader", user.id());
        query.setParameter("now", clock.instant());
        return query;
    }

    /** Finds a case regardless of grants, unless the reader is blocked. For break-glass, and for records that must not wait. */
    public Optional<CaseFile> findForBreakGlass(CaseNumber number) {
        return em
                .createQuery(
                        "select c from CaseFile c where c.number = :number and c.erasedAt is null and " + NOT_BLOCKED,
                        CaseFile.class)
                .setParameter("number", number)
                .setParameter("reader", user.id())
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Returns how many of the open cases that {@link #COUNTED} finds each colleague manages. Reads the reader's grants and no case; the few cases from which the reader is blocked
     * are asked for before and left out by name.
     */
    public Map<StaffId, Long> countOpenByManager() {
        return countOpen("a.caseManagedBy > 0", query -> query);
    }

    /** {@link #countOpenByManager()} of these managers alone; no other case is read. */
    public Map<StaffId, Long> countOpenByManager(Collection<StaffId> managers) {
        InList chosen =
                InList.of("manager", managers.stream().map(StaffId::value).toList());
        return countOpen(chosen.includes("a.caseManagedBy"), chosen::bind);
    }

    private Map<StaffId, Long> countOpen(String managers, UnaryOperator<TypedQuery<Object[]>> bound) {
        InList blocked = blockedCases();
        return bound
                .apply(bind(blocked.bind(em.createQuery(
                        "select a.caseManagedBy, count(distinct a.caseId)" + FROM_OPEN + " and " + managers + " and "
                                + blocked.excludes("a.caseId + 0") + " group by a.caseManagedBy",
                        Object[].class))))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new StaffId((Long) row[0]), row -> (Long) row[1]));
    }

    /**
     * Returns the condition that a task {@code t} is in effect and that its case counts for {@link #COUNTED}.
     *
     * @param inEffect the condition that a task {@code t} of the case {@code c} is in effect, which holds for all tasks of open cases
     * @param blocked {@link #blockedCases}, to be bound by the caller
     */
    public static String countedTask(String inEffect, InList blocked) {
        return "case when " + TASK_OF_COUNTED_OPEN + " then 1 when " + TASK_OF_COUNTED.formatted(inEffect)
                + " then 1 else 0 end = 1 and " + blocked.excludes("t.caseId");
    }

    /** Returns the few cases from which the reader is blocked, to be left out by name. */
    public InList blockedCases() {
        return InList.of("blocked", hidden());
    }

    /**
     * Returns the cases that {@link #COUNTED} finds and that count since a day in figures at work. Reads the reader's grants, from one key, and no case; the few cases from which
     * the reader is blocked are asked for before. A grant that is new may say that its case counts longer than it does, never shorter.
     */
    public Set<CaseId> findCounted(LocalDate since) {
        Set<CaseId> counted = new HashSet<>();
        bind(em.createQuery("select a.caseId" + FROM_COUNTED + " and a.caseCountsUntil >= :since", Long.class))
                .setParameter("since", since)
                .getResultList()
                .forEach(id -> counted.add(new CaseId(id)));
        hidden().forEach(id -> counted.remove(new CaseId(id)));
        return counted;
    }

    /** Returns the cases from which the reader is blocked. */
    private List<Long> hidden() {
        return em.createQuery(
                        "select b.caseId from AccessBlock b where b.staffId = :reader and " + notLifted("b"),
                        Long.class)
                .setParameter("reader", user.id())
                .getResultList();
    }

    /** Whether the reader has more grants than this to cases with open tasks in queues. Says nothing of what the reader may see. */
    public boolean hasQueuedBeyond(int most) {
        return em.createQuery(
                                "select a.id from AccessGrant a where a.staffId = :reader and a.caseQueuedTasks > 0",
                                Long.class)
                        .setParameter("reader", user.id())
                        .setMaxResults(most + 1)
                        .getResultList()
                        .size()
                > most;
    }

    public boolean isFullyVisible(CaseNumber number) {
        return !bind(em.createQuery(
                        "select c.id from CaseFile c where c.number = :number and " + FULLY_VISIBLE, Long.class))
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    /** Whether the reader's access to the whole case outlives the hours of a break-glass grant. */
    public boolean isLasting(CaseNumber number) {
        return !bind(em.createQuery("select c.id from CaseFile c where c.number = :number and " + LASTING, Long.class))
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    public boolean isBlocked(CaseId caseId, StaffId staff) {
        return blockedStaff(caseId).contains(staff);
    }

    public Set<StaffId> blockedStaff(CaseId caseId) {
        return blocks(caseId).stream().map(AccessBlock::staffId).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns who is blocked from each of these cases, in one statement; cases without a block are not in the map. */
    public Map<CaseId, Set<StaffId>> blockedStaff(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select b.caseId, b.staffId from AccessBlock b where b.caseId in :cases and " + notLifted("b"),
                        Object[].class)
                .setParameter("cases", cases.stream().map(CaseId::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new CaseId((Long) row[0]),
                        Collectors.mapping(row -> (StaffId) row[1], Collectors.toSet())));
    }

    /**
     * A member of staff's own access to one section of a case.
     *
     * @param until when it ends; null for as long as the case is open
     */
    public record SectionGrant(CaseNumber number, CaseId caseId, CaseSection section, @Nullable Instant until) {}

    /** Returns the sections of open cases to which a colleague has access in their own right, on cases that the reader may see. */
    public List<SectionGrant> sectionGrants(StaffId colleague) {
        return bind(em.createQuery(
                        "select c.number, c.id, s.section, max(s.untilAt), count(s) - count(s.untilAt) from CaseFile c join AccessGrant s on "
                                + grantInForce("s", "c.id", ":colleague", " and %1$s.section is not null")
                                + " and s.ground = vn.donghanh.casefile.access.AccessGround.TEAM where c.status in :open and "
                                + LASTING + " group by c.number, c.id, s.section order by c.number",
                        Object[].class))
                .setParameter("colleague", colleague)
                .setParameter("open", CaseStatus.open())
                .getResultList()
                .stream()
                .map(row -> new SectionGrant(
                        (CaseNumber) row[0],
                        new CaseId((Long) row[1]),
                        (CaseSection) row[2],
                        (Long) row[4] == 0 ? (Instant) row[3] : null))
                .toList();
    }

    /** Returns the blocks of a case that were not lifted. */
    public List<AccessBlock> blocks(CaseId caseId) {
        return em.createQuery(
                        "select b from AccessBlock b where b.caseId = :c and " + notLifted("b"), AccessBlock.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** Returns the grants in force of staff who are not blocked, oldest first. */
    public List<AccessGrant> readers(CaseId caseId) {
        return em.createQuery(
                        "select a from AccessGrant a where " + grantInForce("a", ":c", "a.staffId", NO_LIMIT) + " and "
                                + notBlocked("a.caseId", "= a.staffId") + " order by a.id",
                        AccessGrant.class)
                .setParameter("c", caseId.value())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** A grant with the full name of its reader. */
    public record NamedGrant(AccessGrant grant, String name) {}

    /** As {@link #readers}, with their names, in one statement. */
    public List<NamedGrant> namedReaders(CaseId caseId) {
        return em.createQuery(
                        "select new vn.donghanh.casefile.access.CaseAccess$NamedGrant(a, s.displayName) from AccessGrant a"
                                + " join StaffAccount s on s.id = a.staffId where "
                                + grantInForce("a", ":c", "a.staffId", NO_LIMIT) + " and "
                                + notBlocked("a.caseId", "= a.staffId") + " order by a.id",
                        NamedGrant.class)
                .setParameter("c", caseId.value())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Returns the names of these readers. */
    public static Map<StaffId, String> names(List<NamedGrant> readers) {
        return readers.stream()
                .collect(Collectors.toMap(
                        reader -> reader.grant().staffId(), NamedGrant::name, (first, second) -> first));
    }

    /** Returns all grants of a case, also those that are not in force. */
    List<AccessGrant> grants(CaseId caseId) {
        return em.createQuery("select a from AccessGrant a where a.caseId = :c", AccessGrant.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    List<AccessGrant> grantsOfMerge(String mergeRef) {
        return em.createQuery("select a from AccessGrant a where a.mergeRef = :merge", AccessGrant.class)
                .setParameter("merge", mergeRef)
                .getResultList();
    }

    /** Returns the blocks that were caused by a merge and were not lifted. */
    List<AccessBlock> blocksOfMerge(String mergeRef) {
        return em.createQuery(
                        "select b from AccessBlock b where b.mergeRef = :merge and " + notLifted("b"),
                        AccessBlock.class)
                .setParameter("merge", mergeRef)
                .getResultList();
    }
}
