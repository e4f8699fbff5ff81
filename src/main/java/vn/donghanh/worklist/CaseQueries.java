package vn.donghanh.worklist;

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
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffQueries;

/** Finds cases: the list with its filters, and what someone types into "find anything". The number of statements is the same for any number of rows. */
@UseCases
public class CaseQueries {
    /** Nobody counts further: a list of more is read by its filters. */
    public static final int COUNT_LIMIT = 1000;

    private static final String SELECT =
            """
            select new vn.donghanh.worklist.CaseQueries$SelectedRow(c.number, c.personRef, c.level, c.levelProvisional, c.status,
                c.nextTask, c.nextDue, c.updatedAt, c.managerId) from CaseFile c where\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    @Inject
    StaffQueries staff;

    @Inject
    AliasQueries aliases;

    @Inject
    CaseTextSearchQueries textSearch;

    @Inject
    SavedFilterRepository filters;

    @Inject
    FieldEncryption vault;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /**
     * @param total how many match; {@link #COUNT_LIMIT} + 1 stands for more than that. Of a search by text it counts what is shown
     * @param more a search by text found others too; how many nobody is told
     * @param moreWordsNeeded what was typed is too common to look for alone
     * @param managerName the name behind the username that is filtered by; null when none is
     */
    public record PageView(
            List<CaseRow> rows,
            int total,
            boolean more,
            boolean moreWordsNeeded,
            List<SavedFilterService.SavedFilterRow> filters,
            @Nullable String managerName)
            implements Serializable {}

    /** As {@link PageView}: what is shown, whether there is more, and whether another word is asked for. */
    public record Suggestions(List<CaseSearchRow> hits, boolean more, boolean moreWordsNeeded) {}

    record SelectedRow(
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
    record WrittenRow(CaseNumber number, PersonRef person, String ref, byte @Nullable [] titleSealed) {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case.list")
    public PageView list(CaseSearchCriteria wanted, PageRequest slice) {
        CaseFilter filter = filter(wanted);
        String name = managerName(wanted.manager());
        if (wanted.text() != null && !wanted.text().isBlank()) {
            CaseTextSearchQueries.FoundCases found = textSearch.find(wanted.text(), filter);
            List<CaseRow> rows =
                    rows(selectRows(new CaseFilter().withIds(found.ids()), CaseSort.orderBy(slice), 0, CaseTextSearchQueries.RESULT_LIMIT));
            return new PageView(rows, rows.size(), found.more(), found.moreWordsNeeded(), filters.findOwnRows(), name);
        }
        List<SelectedRow> raws = selectRows(filter, CaseSort.orderBy(slice), slice.first(), slice.size());
        return new PageView(rows(raws), count(filter), false, false, filters.findOwnRows(), name);
    }

    /** The first visible cases of which the number begins so, or whose client is called so; in the order of their last change. */
    @Requires(Permission.CASE_READ)
    @AuditAction("case.search")
    public Suggestions suggest(String text) {
        CaseTextSearchQueries.FoundCases found = textSearch.find(text, new CaseFilter());
        List<SelectedRow> raws = selectRows(
                new CaseFilter().withIds(found.ids()),
                " order by c.updatedAt desc, c.id",
                0,
                CaseTextSearchQueries.RESULT_LIMIT);
        return new Suggestions(
                rows(raws).stream()
                        .map(row -> new CaseSearchRow(row.number(), row.alias()))
                        .toList(),
                found.more(),
                found.moreWordsNeeded());
    }

    private List<SelectedRow> selectRows(CaseFilter filter, String order, int first, int most) {
        return bind(filter, em.createQuery(SELECT + filter.where() + order, SelectedRow.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    private CaseFilter filter(CaseSearchCriteria wanted) {
        CaseFilter filter = new CaseFilter().withStage(wanted.stage()).withDue(wanted.due(), clock.instant());
        if (wanted.levelFrom() != null) {
            filter.withMinimumLevel(wanted.levelFrom());
        }
        if (wanted.manager() != null) {
            manager(filter, wanted.manager());
        }
        return filter;
    }

    private void manager(CaseFilter filter, String manager) {
        switch (manager) {
            case "me" -> filter.withManager(user.id());
            case "unit" -> filter.withUnit(user.unitId());
            default -> filter.withManager(staff.findByUsername(manager).orElse(new StaffId(-1)));
        }
    }

    private @Nullable String managerName(@Nullable String manager) {
        return manager == null || manager.equals("me") || manager.equals("unit")
                ? null
                : staff.findByUsername(manager).map(staff::name).orElse(null);
    }

    /** Ids up to the cap, so that the database stops there too. */
    private int count(CaseFilter filter) {
        return bind(filter, em.createQuery("select c.id from CaseFile c where " + filter.where(), Long.class))
                .setMaxResults(COUNT_LIMIT + 1)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> bind(CaseFilter filter, TypedQuery<T> query) {
        return access.bind(filter.bind(query));
    }

    private List<CaseRow> rows(List<SelectedRow> found) {
        Map<PersonRef, String> names = user.may(Permission.ALIAS_SEE)
                ? aliases.open(found.stream().map(SelectedRow::person).collect(Collectors.toSet()))
                : Map.of();
        Map<StaffId, String> managers = staff.names(found.stream()
                .map(SelectedRow::manager)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<CaseNumber, String> titles = titles(found);
        return found.stream().map(raw -> row(raw, names, managers, titles)).toList();
    }

    /** The words of what is due next and was written by hand, for whoever sees the whole case or has it to do. */
    private Map<CaseNumber, String> titles(List<SelectedRow> found) {
        if (found.isEmpty() || !user.may(Permission.ALIAS_SEE)) {
            return Map.of();
        }
        Set<CaseNumber> numbers = found.stream().map(SelectedRow::number).collect(Collectors.toSet());
        List<WrittenRow> tasks = access.bind(em.createQuery(
                        """
                        select new vn.donghanh.worklist.CaseQueries$WrittenRow(c.number, c.personRef, t.ref, t.titleSealed)
                        from CaseTask t join CaseFile c on c.id = t.caseId
                        where c.number in :numbers and t.endedAt is null and t.kind = vn.donghanh.casefile.model.TaskKind.OWN and (t.assigneeId = :me or\s"""
                                + CaseAccess.HAS_FULL_ACCESS + ") and " + CaseAccess.VISIBLE
                                + " order by t.dueAt, t.id",
                        WrittenRow.class))
                .setParameter("numbers", numbers)
                .setParameter("me", user.id())
                .getResultList();
        Map<CaseNumber, String> titles = new HashMap<>();
        for (WrittenRow task : tasks) {
            titles.computeIfAbsent(
                    task.number(),
                    number -> vault.openOrNull(
                            KeyPurpose.NOTES, CaseTask.titleCell(task.person(), task.ref()), task.titleSealed()));
        }
        return titles;
    }

    private CaseRow row(
            SelectedRow raw,
            Map<PersonRef, String> names,
            Map<StaffId, String> managers,
            Map<CaseNumber, String> titles) {
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
