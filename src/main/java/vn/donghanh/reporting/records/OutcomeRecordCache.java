package vn.donghanh.reporting.records;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.donghanh.casefile.model.CaseId;

/** What was put together of visible cases for earlier readers: found again as long as nothing of it has changed. */
final class OutcomeRecordCache {
    /** Each is a reader's, or those of another day. */
    private static final int MOST = 6;

    /** With more cases than these in all, fewer are kept. */
    private static final int MOST_CASES = 250_000;

    /** What was put together last is the first. */
    private final Deque<OutcomeRecords> last = new ArrayDeque<>();

    /** Finds what was put together of the very same records: nothing of it has changed, and nothing more or less is visible. */
    synchronized Optional<OutcomeRecords> find(
            LocalDate day,
            Set<CaseId> visible,
            List<CaseRecords> all,
            Map<CaseId, CaseId> merged,
            OutcomeRecords.KindKeys keys) {
        return last.stream()
                .filter(records -> records.asOf().day().equals(day)
                        && areSame(records.visible(), all)
                        && records.managed().keySet().equals(visible)
                        && records.merged().equals(merged)
                        && records.kindKeys().equals(keys))
                .findFirst();
    }

    @SuppressWarnings("ReferenceEquality") // a record that was read anew and is equal is the very same
    private static boolean areSame(List<CaseRecords> before, List<CaseRecords> now) {
        if (before.size() != now.size()) {
            return false;
        }
        Iterator<CaseRecords> other = now.iterator();
        for (CaseRecords records : before) {
            if (records != other.next()) {
                return false;
            }
        }
        return true;
    }

    synchronized OutcomeRecords add(OutcomeRecords records) {
        last.addFirst(records);
        while (last.size() > MOST || (last.size() > 1 && countCases() > MOST_CASES)) {
            last.removeLast();
        }
        return records;
    }

    private int countCases() {
        return last.stream().mapToInt(kept -> kept.visible().size()).sum();
    }

    /** Forgets what was put together of records that are not all current. */
    synchronized void removeUnless(Predicate<CaseRecords> current) {
        last.removeIf(records -> !records.visible().stream().allMatch(current));
    }

    synchronized void clear() {
        last.clear();
    }
}
