package vn.donghanh.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.person.Aliases;
import vn.donghanh.person.PersonSearch;
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

    private static final int SUGGESTED = 8;

    private static final List<String> ADDRESSED = List.of("", "chị ", "anh ", "em ", "bé ", "cô ", "chú ", "bác ");

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
    PersonSearch search;

    @Inject
    KeptFilters filters;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * @param total how many match; {@link #COUNTED} + 1 stands for more than that
     * @param managerName the name behind the username that is filtered by; null when none is
     */
    public record Page(List<CaseRow> rows, int total, List<SavedFilters.Kept> filters, @Nullable String managerName)
            implements Serializable {}

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

    @Requires(Permission.CASE_READ)
    public Page list(CaseSearch wanted, Slice slice) {
        CaseFilter filter = filter(wanted);
        List<Raw> found = bind(filter, em.createQuery(SELECT + filter.where() + CaseOrder.by(slice), Raw.class))
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
        return new Page(rows(found), count(filter), filters.mine(), managerName(wanted.manager()));
    }

    /** The first visible cases whose number holds these signs or whose alias is this one. Nothing is suggested for less. */
    @Requires(Permission.CASE_READ)
    public List<CaseHit> suggest(String text) {
        CaseFilter filter = new CaseFilter().text(text, tokens(text));
        List<Raw> found = bind(
                        filter, em.createQuery(SELECT + filter.where() + " order by c.updatedAt desc, c.id", Raw.class))
                .setMaxResults(SUGGESTED)
                .getResultList();
        return rows(found).stream()
                .map(row -> new CaseHit(row.number(), row.alias()))
                .toList();
    }

    private CaseFilter filter(CaseSearch wanted) {
        CaseFilter filter = new CaseFilter().stage(wanted.stage()).due(wanted.due(), clock.instant());
        if (wanted.levelFrom() != null) {
            filter.levelFrom(wanted.levelFrom());
        }
        if (wanted.manager() != null) {
            manager(filter, wanted.manager());
        }
        return wanted.text() == null || wanted.text().isBlank()
                ? filter
                : filter.text(wanted.text(), tokens(wanted.text()));
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

    /** An alias is remembered with and without the form of address; both find it. */
    private List<byte[]> tokens(String text) {
        if (!user.may(Permission.ALIAS_SEE)) {
            return List.of();
        }
        return ADDRESSED.stream()
                .flatMap(form -> search.tokens(form + text).stream())
                .toList();
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
        return found.stream().map(raw -> row(raw, names, managers)).toList();
    }

    private CaseRow row(Raw raw, Map<PersonRef, String> names, Map<StaffId, String> managers) {
        trail.about("case", raw.number().value());
        String manager = raw.manager() == null ? null : managers.get(raw.manager());
        return new CaseRow(
                raw.number().value(),
                names.get(raw.person()),
                raw.level(),
                raw.provisional(),
                raw.status(),
                raw.nextTask(),
                raw.nextDue(),
                raw.updatedAt(),
                manager);
    }
}
