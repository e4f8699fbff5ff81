package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;

/**
 * Who sees which case. {@link #VISIBLE} is the one predicate: every list, count, search, suggestion and figure carries it,
 * and opening one case is the same predicate restricted to that case.
 */
@ApplicationScoped
public class CaseAccess {
    /** For JPQL in which the case is called {@code c}; {@link #bind} sets its parameters. */
    static final String VISIBLE = visible("");

    /** {@link #VISIBLE} for what is no section of its own: who was let into one section only does not find it. */
    static final String WHOLE = visible("and a.section is null");

    /** {@link #VISIBLE}, but for cases seen by break-glass alone: they enter nobody's figures and queues for some hours. */
    static final String COUNTED = visible("and a.ground <> vn.donghanh.casefile.AccessGround.BREAK_GLASS");

    /** For JPQL as {@link #VISIBLE}, with {@code :reader} alone: no conflict of interest keeps her out. */
    static final String NOT_BLOCKED =
            "not exists (select 1 from BlockRow b where b.caseId = c.id and b.staffId = :reader and b.liftedAt is"
                    + " null)";

    /** For JPQL beside {@link #VISIBLE}: not into one section only. */
    static final String LET_INTO_ALL =
            "exists (select 1 from AccessRow w where w.caseId = c.id and w.staffId = :reader and w.section is null and "
                    + standing("w") + ")";

    /** {@link #VISIBLE} for a second case in the same query, called {@code d}. */
    static final String VISIBLE_TOO = VISIBLE.replace("c.id", "d.id");

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** {@link #VISIBLE} for what belongs to one section: whoever was let into it, or into the whole case. */
    static String within(CaseSection section) {
        return visible(
                "and (a.section is null or a.section = vn.donghanh.casefile.CaseSection." + section.name() + ")");
    }

    private static String visible(String limit) {
        return """
                exists (select 1 from AccessRow a where a.caseId = c.id and a.staffId = :reader %s and %s)
                and not exists (select 1 from BlockRow b where b.caseId = c.id and b.staffId = :reader and b.liftedAt is null)"""
                .formatted(limit, standing("a"));
    }

    /** For JPQL: that a row of access stands at {@code :now}. Whoever asks for rows asks by this. */
    static String standing(String row) {
        return "%1$s.fromAt <= :now and (%1$s.untilAt is null or %1$s.untilAt > :now)".formatted(row);
    }

    <Q extends Query> Q bind(Q query) {
        query.setParameter("reader", user.id());
        query.setParameter("now", clock.instant());
        return query;
    }

    /** The case of this number whether it was granted or not, unless a block keeps the reader out: for break-glass, and for nothing else. */
    Optional<CaseFile> behindGlass(CaseNumber number) {
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

    boolean isSeen(CaseNumber number) {
        return !bind(em.createQuery("select c.id from CaseFile c where c.number = :number and " + WHOLE, Long.class))
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    /** Lets a member of staff in, unless she is in already on the same ground for as long. */
    void grant(CaseId file, StaffId staff, AccessGround ground, @Nullable Instant until) {
        grant(file, staff, ground, null, until);
    }

    /** Lets a colleague into one section, to work on it beside the case manager. */
    void admit(CaseId file, StaffId staff, CaseSection section, @Nullable Instant until) {
        grant(file, staff, AccessGround.TEAM, section, until);
    }

    private void grant(
            CaseId file, StaffId staff, AccessGround ground, @Nullable CaseSection section, @Nullable Instant until) {
        Instant now = clock.instant();
        oneAtATime(file);
        boolean held = rows(file).stream()
                .anyMatch(row -> row.staffId().equals(staff)
                        && row.ground() == ground
                        && row.section() == section
                        && covers(row, now, until));
        if (!held) {
            em.persist(new AccessRow(file, staff, ground, section, now, until, user.isSignedIn() ? user.id() : null));
        }
    }

    /** Of two grants at the same moment the second waits for the first, and then finds it. */
    private void oneAtATime(CaseId file) {
        em.createNativeQuery("select id from case_file where id = ?1 for update")
                .setParameter(1, file.value())
                .getResultList();
    }

    void dismiss(CaseId file, StaffId staff, CaseSection section) {
        Instant now = clock.instant();
        rows(file).stream()
                .filter(row -> row.section() == section && row.staffId().equals(staff) && stillOpen(row, now))
                .forEach(row -> row.end(now));
    }

    /** Ends what was granted on this ground; with a staff id, only hers. */
    void end(CaseId file, AccessGround ground, @Nullable StaffId staff) {
        Instant now = clock.instant();
        rows(file).stream()
                .filter(row -> row.ground() == ground
                        && (staff == null || row.staffId().equals(staff))
                        && stillOpen(row, now))
                .forEach(row -> row.end(now));
    }

    boolean isBlocked(CaseId file, StaffId staff) {
        return !em.createQuery(
                        "select b.id from BlockRow b where b.caseId = :c and b.staffId = :s and b.liftedAt is null",
                        Long.class)
                .setParameter("c", file.value())
                .setParameter("s", staff)
                .getResultList()
                .isEmpty();
    }

    Set<StaffId> blocked(CaseId file) {
        return Set.copyOf(em.createQuery(
                        "select b.staffId from BlockRow b where b.caseId = :c and b.liftedAt is null", StaffId.class)
                .setParameter("c", file.value())
                .getResultList());
    }

    /** Everyone who may see the case now, blocked ones left out, with each ground once. */
    List<AccessRow> readers(CaseId file) {
        return em.createQuery(
                        "select a from AccessRow a where a.caseId = :c and " + standing("a")
                                + """
                         and not exists (select 1 from BlockRow b where b.caseId = a.caseId and b.staffId = a.staffId and b.liftedAt is null)
                        order by a.id""",
                        AccessRow.class)
                .setParameter("c", file.value())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private List<AccessRow> rows(CaseId file) {
        return em.createQuery("select a from AccessRow a where a.caseId = :c", AccessRow.class)
                .setParameter("c", file.value())
                .getResultList();
    }

    private static boolean covers(AccessRow row, Instant now, @Nullable Instant until) {
        Instant held = row.until();
        return stillOpen(row, now) && (held == null || (until != null && !held.isBefore(until)));
    }

    private static boolean stillOpen(AccessRow row, Instant now) {
        Instant until = row.until();
        return until == null || until.isAfter(now);
    }
}
