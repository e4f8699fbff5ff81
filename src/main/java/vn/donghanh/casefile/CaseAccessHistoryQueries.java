package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.StaffQueries;

/** Reads a case's access history. Everyone with access to the case may see it, so that readers can check on each other. */
@UseCases(reads = true)
public class CaseAccessHistoryQueries {
    /** Audit actions that list cases without opening one. */
    public static final Set<String> LIST_ACTIONS = Set.of(
            "task.list-own",
            "case.list",
            "case.search",
            "document.search",
            "lawful-request.list",
            "approval.list",
            "duplicate.list-for-approval");

    private static final String STAY_ACTION_PREFIX = "stay.";
    private static final String PART_ACTION = "case.view-part";

    /** What the actions of a section begin with. */
    private static final Map<CaseSection, String> SECTION_PREFIXES = Map.of(
            CaseSection.COUNSELLING, "counselling.",
            CaseSection.HEALTH, "referral.",
            CaseSection.STAY, STAY_ACTION_PREFIX);

    /** What the actions begin with that tell nothing but what every reader of the case knows: that it exists, who sees it, how the client is reached, and that notes are written. */
    private static final List<String> COMMON_PREFIXES = List.of("case-access.", "contact.", "note.", "safe-contact.");

    private static final Set<String> COMMON_ACTIONS =
            Set.of("case.list", "case.open", "case.search", "case.view-access-log", "task.list-own");

    private static final Duration MERGE_WINDOW = Duration.ofMinutes(10);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    AccessHistoryQueries accessHistory;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    public record PageView(CaseHeader header, List<Row> rows, boolean more) implements Serializable {}

    /**
     * One audited access, or several equal ones in quick succession.
     *
     * @param access the newest access of the group
     * @param name the name of the member of staff; null for the system itself
     * @param count the number of accesses in the group
     * @param since the time of the first access in the group
     */
    public record Row(AccessHistoryQueries.Access access, @Nullable String name, int count, Instant since)
            implements Serializable {}

    /** @param lists whether to include accesses that only showed the case in a list */
    @Requires(Permission.CASE_READ)
    @AuditAction("case.view-access-log")
    public PageView page(String number, boolean lists, PageRequest slice) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        List<AccessHistoryQueries.Access> found = accessHistory.findBySubject(
                "case", caseView.number().value(), lists ? Set.of() : LIST_ACTIONS, slice.first(), slice.size() + 1);
        Map<StaffId, String> names = staff.names(actors(found).toList());
        CaseHeader header = caseHeaders.header(caseView);
        return new PageView(
                header,
                toRows(
                        found.stream()
                                .limit(slice.size())
                                .map(reading -> mask(reading, header.scope()))
                                .toList(),
                        names),
                found.size() > slice.size());
    }

    private static Stream<StaffId> actors(List<AccessHistoryQueries.Access> found) {
        return found.stream()
                .map(AccessHistoryQueries.Access::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new);
    }

    /** Groups equal accesses that are less than {@link #MERGE_WINDOW} apart into one row. */
    static List<Row> toRows(List<AccessHistoryQueries.Access> newestFirst, Map<StaffId, String> names) {
        List<Row> lines = new ArrayList<>();
        for (AccessHistoryQueries.Access access : newestFirst) {
            Row last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null
                    && last.access().isRepeatOf(access)
                    && last.since().minus(MERGE_WINDOW).isBefore(access.at())) {
                lines.set(lines.size() - 1, new Row(last.access(), last.name(), last.count() + 1, access.at()));
            } else {
                Long actor = access.actorId();
                lines.add(new Row(access, actor == null ? null : names.get(new StaffId(actor)), 1, access.at()));
            }
        }
        return lines;
    }

    /** Replaces an action by a neutral one for readers to whom it alone would disclose what they may not know; who acted when remains. */
    private AccessHistoryQueries.Access mask(AccessHistoryQueries.Access reading, ReaderScope scope) {
        Long actor = reading.actorId();
        boolean disclosed =
                isTold(reading.action(), scope) || (actor != null && user.id().equals(new StaffId(actor)));
        boolean hiddenStay = reading.action().startsWith(STAY_ACTION_PREFIX) && !user.may(Permission.STAY_SEE);
        return disclosed && !hiddenStay ? reading : reading.withAction(PART_ACTION);
    }

    /** Whether a reader with this access may know of the action: of the whole case all, of single sections what they and every reader know. */
    static boolean isTold(String action, ReaderScope scope) {
        return scope.whole()
                || COMMON_ACTIONS.contains(action)
                || COMMON_PREFIXES.stream().anyMatch(action::startsWith)
                || scope.sections().stream().map(SECTION_PREFIXES::get).anyMatch(action::startsWith);
    }
}
