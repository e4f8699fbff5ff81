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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseSection;
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
import vn.donghanh.shared.InList;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffQueries;

/**
 * Queries for the case list with its filters and for the quick search. The number of statements does not depend on the number of
 * rows.
 */
@UseCases(reads = true)
public class CaseQueries {
    /** Upper limit of counting; longer lists are narrowed by filters. */
    public static final int COUNT_LIMIT = 1000;

    /** Values of the filter by manager beside usernames. */
    private static final String OWN = "me";

    private static final String UNIT = "unit";

    /** Manages no case. */
    private static final StaffId NOBODY = new StaffId(-1);

    private static final String SELECT =
            """
            select new vn.donghanh.worklist.CaseQueries$SelectedRow(c.number, c.personRef, c.level, c.levelProvisional, c.status,
                c.nextTask, c.nextDue, c.updatedAt, c.managerId, case when %s then true else false end)""";

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
    FieldEncryption encryption;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param total the number of matches; {@link #COUNT_LIMIT} + 1 means more than the limit. For a text search it is the number
     *     of rows shown
     * @param more whether a text search found further cases; their number is not revealed
     * @param moreWordsNeeded whether the typed text is too common to be searched alone
     * @param managerName the name of the manager by whose username the list is filtered; null without such a filter
     */
    public record PageView(
            List<CaseRow> rows,
            int total,
            boolean more,
            boolean moreWordsNeeded,
            List<SavedFilterService.SavedFilterRow> filters,
            @Nullable String managerName)
            implements Serializable {}

    /** Suggestions of the quick search, with the flags of {@link PageView}. */
    public record Suggestions(List<CaseSearchRow> hits, boolean more, boolean moreWordsNeeded) {}

    /** @param whole whether the reader may see the whole case, and so what is to be done next and when */
    record SelectedRow(
            CaseNumber number,
            PersonRef person,
            TriageLevel level,
            boolean provisional,
            CaseStatus status,
            @Nullable TaskKind nextTask,
            @Nullable Instant nextDue,
            Instant updatedAt,
            @Nullable StaffId manager,
            boolean whole) {
        @Nullable
        TaskKind shownTask() {
            return whole ? nextTask : null;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // opened once, never compared
    record OwnTitleRow(CaseNumber number, PersonRef person, String ref, byte @Nullable [] titleSealed) {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case.list")
    public PageView list(CaseSearchCriteria criteria, PageRequest request) {
        String name = managerName(criteria.manager());
        Optional<StaffId> manager = manager(criteria);
        if (criteria.text() != null && !criteria.text().isBlank()) {
            CaseFilter filter = filtered(CaseFilter.found(), criteria);
            manager.ifPresent(filter::withManager);
            CaseTextSearchQueries.FoundCases found = textSearch.find(criteria.text(), filter);
            List<CaseRow> rows = rows(selectRows(
                    CaseFilter.found().withIds(found.ids()),
                    CaseSort.orderBy(request, false, isOfWholeCasesOnly()),
                    0,
                    CaseTextSearchQueries.RESULT_LIMIT));
            return new PageView(rows, rows.size(), found.more(), found.moreWordsNeeded(), filters.findOwnRows(), name);
        }
        List<SelectedRow> selected = selectRows(
                filtered(manager.map(CaseFilter::managedBy).orElseGet(CaseFilter::listed), criteria),
                CaseSort.orderBy(request, manager.isEmpty(), isOfWholeCasesOnly()),
                request.first(),
                request.size());
        int total = count(filtered(counted(criteria, manager), criteria));
        return new PageView(rows(selected), total, false, false, filters.findOwnRows(), name);
    }

    /** Returns the visible cases whose number or client name matches the text, last changed first. */
    @Requires(Permission.CASE_READ)
    @AuditAction("case.search")
    public Suggestions suggest(String text) {
        CaseTextSearchQueries.FoundCases found = textSearch.find(text, CaseFilter.found());
        List<SelectedRow> selected = selectRows(
                CaseFilter.found().withIds(found.ids()),
                " order by c.updatedAt desc, c.id",
                0,
                CaseTextSearchQueries.RESULT_LIMIT);
        return new Suggestions(
                rows(selected).stream()
                        .map(row -> new CaseSearchRow(row.number(), row.alias()))
                        .toList(),
                found.more(),
                found.moreWordsNeeded());
    }

    private List<SelectedRow> selectRows(CaseFilter filter, String order, int first, int most) {
        return bind(
                        filter,
                        em.createQuery(SELECT.formatted(filter.wholeCase()) + filter.from() + order, SelectedRow.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether nobody gives the user access to a single section: the roles for it are others. */
    private boolean isOfWholeCasesOnly() {
        return Stream.of(CaseSection.values()).map(CaseSection::role).noneMatch(user.roles()::contains);
    }

    private CaseFilter filtered(CaseFilter filter, CaseSearchCriteria criteria) {
        filter.withStatus(criteria.status()).withDue(criteria.due(), clock.instant());
        if (criteria.levelFrom() != null) {
            filter.withMinimumLevel(criteria.levelFrom());
        }
        if (UNIT.equals(criteria.manager())) {
            filter.withUnit(user.unitId());
        }
        return filter;
    }

    /** Returns whose cases are asked for: those of one person, who may be unknown. */
    private Optional<StaffId> manager(CaseSearchCriteria criteria) {
        String manager = criteria.manager();
        if (manager == null || manager.equals(UNIT)) {
            return Optional.empty();
        }
        return Optional.of(
                manager.equals(OWN) ? user.id() : staff.findByUsername(manager).orElse(NOBODY));
    }

    private @Nullable String managerName(@Nullable String manager) {
        return manager == null || manager.equals(OWN) || manager.equals(UNIT)
                ? null
                : staff.findByUsername(manager).map(staff::name).orElse(null);
    }

    /** Returns the cases to be counted, found without reading one where the reader's grants say enough. */
    private CaseFilter counted(CaseSearchCriteria criteria, Optional<StaffId> manager) {
        return CaseFilter.isOfGrants(criteria)
                ? CaseFilter.grants(access.blockedCases())
                : manager.map(CaseFilter::managedBy).orElseGet(CaseFilter::granted);
    }

    /** Counts by selecting ids up to the limit, so that the database stops there too. */
    private int count(CaseFilter filter) {
        return bind(filter, em.createQuery("select distinct " + filter.caseId() + filter.from(), Long.class))
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
        return found.stream()
                .map(selectedRow -> row(selectedRow, names, managers, titles))
                .toList();
    }

    /** Returns the titles of the next tasks that were entered by hand, for readers who see the whole case. */
    private Map<CaseNumber, String> titles(List<SelectedRow> found) {
        Set<CaseNumber> numbers = found.stream()
                .filter(row -> row.shownTask() == TaskKind.OWN)
                .map(SelectedRow::number)
                .collect(Collectors.toSet());
        if (numbers.isEmpty() || !user.may(Permission.ALIAS_SEE)) {
            return Map.of();
        }
        InList listed = InList.of("number", numbers);
        List<OwnTitleRow> tasks = access.bind(listed.bind(em.createQuery(
                        """
                        select new vn.donghanh.worklist.CaseQueries$OwnTitleRow(c.number, c.personRef, t.ref, t.titleSealed)
                        from CaseTask t join CaseFile c on c.id = t.caseId
                        where t.endedAt is null and t.kind = vn.donghanh.casefile.model.TaskKind.OWN and\s"""
                                + CaseAccess.FULLY_VISIBLE + " and " + listed.includes("c.number")
                                + " order by t.dueAt, t.id",
                        OwnTitleRow.class)))
                .getResultList();
        Map<CaseNumber, String> titles = new HashMap<>();
        for (OwnTitleRow task : tasks) {
            titles.computeIfAbsent(
                    task.number(),
                    number -> encryption.openListed(
                            KeyPurpose.NOTES, CaseTask.titleCell(task.person(), task.ref()), task.titleSealed()));
        }
        return titles;
    }

    private CaseRow row(
            SelectedRow selected,
            Map<PersonRef, String> names,
            Map<StaffId, String> managers,
            Map<CaseNumber, String> titles) {
        auditContext.about("case", selected.number().value());
        String manager = selected.manager() == null ? null : managers.get(selected.manager());
        return new CaseRow(
                selected.number().value(),
                names.get(selected.person()),
                selected.level(),
                selected.provisional(),
                selected.status(),
                selected.whole(),
                selected.shownTask(),
                selected.shownTask() == TaskKind.OWN ? titles.get(selected.number()) : null,
                selected.whole() ? selected.nextDue() : null,
                selected.updatedAt(),
                manager);
    }
}
