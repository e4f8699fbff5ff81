package vn.donghanh.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.person.Aliases;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Slice;
import vn.donghanh.staff.StaffDirectory;

/** Finds cases: the list with its filters, and what someone types into "find anything". The number of statements is the same for any number of rows. */
@UseCases
public class CaseQueries {
    /** Nobody counts further: a list of more is read by its filters. */
    public static final int COUNTED = 1000;

    private static final String SELECT =
            """
            select new vn.donghanh.casefile.CaseQueries$Raw(c.number, c.personRef, c.level, c.levelProvisional, c.status,
                c.nextTask, c.nextDue, c.updatedAt, c.managerId) from CaseFile c where\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    @Inject
    StaffDirectory staff;

    @Inject
    Aliases aliases;

    @Inject
    CaseFinder finder;

    @Inject
    KeptFilters filters;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * @param total how many match; {@link #COUNTED} + 1 stands for more than that. Of a search by text it counts what is shown
     * @param more a search by text found others too; how many nobody is told
     * @param oneMoreWord what was typed is too common to look for alone
     * @param managerName the name behind the username that is filtered by; null when none is
     */
    public record Page(
            List<CaseRow> rows,
            int total,
            boolean more,
            boolean oneMoreWord,
            List<SavedFilters.Kept> filters,
            @Nullable String managerName)
            implements Serializable {}

    /** As {@link Page}: what is shown, whether there is more, and whether another word is asked for. */
    public record Suggestions(List<CaseHit> hits, boolean more, boolean oneMoreWord) {}

    record Raw(
            CaseNumber number,
            PersonRef person,
            TriageLevel level,
            boolean provisional,
            CaseStatus status,
            @Nullable TaskKind nextTask,
            @Nullable Instant nextDue,
            Instant updatedAt,
            @Nullable StaffId manager) {}

    @SuppressWarnings("ArrayRecordComponent") // opened once, never compared
    record Written(CaseNumber number, PersonRef person, String ref, byte @Nullable [] titleSealed) {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case.list")
    public Page list(CaseSearch wanted, Slice slice) {
        CaseFilter filter = filter(wanted);
        String name = managerName(wanted.manager());
        if (wanted.text() != null && !wanted.text().isBlank()) {
            CaseFinder.Found found = finder.find(wanted.text(), filter);
            List<CaseRow> rows =
                    rows(raws(new CaseFilter().among(found.ids()), CaseOrder.by(slice), 0, CaseFinder.FIRST));
            return new Page(rows, rows.size(), found.more(), found.oneMoreWord(), filters.mine(), name);
        }
        List<Raw> raws = raws(filter, CaseOrder.by(slice), slice.first(), slice.size());
        return new Page(rows(raws), count(filter), false, false, filters.mine(), name);
    }

    /** The first visible cases of which the number begins so, or whose client is called so; in the order of their last change. */
    @Requires(Permission.CASE_READ)
    @AuditAction("case.search")
    public Suggestions suggest(String text) {
        CaseFinder.Found found = finder.find(text, new CaseFilter());
        List<Raw> raws =
                raws(new CaseFilter().among(found.ids()), " order by c.updatedAt desc, c.id", 0, CaseFinder.FIRST);
        return new Suggestions(
                rows(raws).stream()
                        .map(row -> new CaseHit(row.number(), row.alias()))
                        .toList(),
                found.more(),
                found.oneMoreWord());
    }

    private List<Raw> raws(CaseFilter filter, String order, int first, int most) {
        return bind(filter, em.createQuery(SELECT + filter.where() + order, Raw.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    private CaseFilter filter(CaseSearch wanted) {
        CaseFilter filter = new CaseFilter().stage(wanted.stage()).due(wanted.due(), clock.instant());
        if (wanted.levelFrom() != null) {
            filter.levelFrom(wanted.levelFrom());
        }
        if (wanted.manager() != null) {
            manager(filter, wanted.manager());
        }
        return filter;
    }

    private void manager(CaseFilter filter, String manager) {
        switch (manager) {
            case "me" -> filter.managedBy(user.id());
            case "unit" -> filter.ofUnit(user.unitId());
            default -> filter.managedBy(staff.byUsername(manager).orElse(new StaffId(-1)));
        }
    }

    private @Nullable String managerName(@Nullable String manager) {
        return manager == null || manager.equals("me") || manager.equals("unit")
                ? null
                : staff.byUsername(manager).map(staff::name).orElse(null);
    }

    /** Ids up to the cap, so that the database stops there too. */
    private int count(CaseFilter filter) {
        return bind(filter, em.createQuery("select c.id from CaseFile c where " + filter.where(), Long.class))
                .setMaxResults(COUNTED + 1)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> bind(CaseFilter filter, TypedQuery<T> query) {
        return access.bind(filter.bind(query));
    }

    private List<CaseRow> rows(List<Raw> found) {
        Map<PersonRef, String> names = user.may(Permission.ALIAS_SEE)
                ? aliases.open(found.stream().map(Raw::person).collect(Collectors.toSet()))
                : Map.of();
        Map<StaffId, String> managers = staff.names(
                found.stream().map(Raw::manager).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<CaseNumber, String> titles = titles(found);
        return found.stream().map(raw -> row(raw, names, managers, titles)).toList();
    }

    /** The words of what is due next and was written by hand, for whoever sees the whole case or has it to do. */
    private Map<CaseNumber, String> titles(List<Raw> found) {
        if (found.isEmpty() || !user.may(Permission.ALIAS_SEE)) {
            return Map.of();
        }
        Set<CaseNumber> numbers = found.stream().map(Raw::number).collect(Collectors.toSet());
        List<Written> tasks = access.bind(em.createQuery(
                        """
                        select new vn.donghanh.casefile.CaseQueries$Written(c.number, c.personRef, t.ref, t.titleSealed)
                        from CaseTask t join CaseFile c on c.id = t.caseId
                        where c.number in :numbers and t.endedAt is null and t.kind = vn.donghanh.casefile.TaskKind.OWN and (t.assigneeId = :me or\s"""
                                + CaseAccess.LET_INTO_ALL + ") and " + CaseAccess.VISIBLE + " order by t.dueAt, t.id",
                        Written.class))
                .setParameter("numbers", numbers)
                .setParameter("me", user.id())
                .getResultList();
        Map<CaseNumber, String> titles = new HashMap<>();
        for (Written task : tasks) {
            titles.computeIfAbsent(
                    task.number(),
                    number -> vault.openOrNull(
                            Purpose.NOTES, CaseTask.titleCell(task.person(), task.ref()), task.titleSealed()));
        }
        return titles;
    }

    private CaseRow row(
            Raw raw, Map<PersonRef, String> names, Map<StaffId, String> managers, Map<CaseNumber, String> titles) {
        trail.about("case", raw.number().value());
        String manager = raw.manager() == null ? null : managers.get(raw.manager());
        return new CaseRow(
                raw.number().value(),
                names.get(raw.person()),
                raw.level(),
                raw.provisional(),
                raw.status(),
                raw.nextTask(),
                raw.nextTask() == TaskKind.OWN ? titles.get(raw.number()) : null,
                raw.nextDue(),
                raw.updatedAt(),
                manager);
    }
}
