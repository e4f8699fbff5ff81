package vn.donghanh.reporting.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.reporting.ReportData;

/** Counts the cells of form 06 in persons: those in need, and those of whom there is a record. */
record LivelihoodCounter(ReportData data) {
    boolean isInPeriod(@Nullable LocalDate day) {
        return day != null && data.isInPeriod(day);
    }

    /** Returns the facts of counted clients. */
    <T> List<T> counted(Collection<T> all, Function<T, CaseId> caseId) {
        return all.stream()
                .filter(fact -> data.counted(caseId.apply(fact)).isPresent())
                .toList();
    }

    /**
     * Returns the facts of counted clients, without those of an episode that represents no client.
     *
     * @param begunOn the day on which a record began, which says of which episode it is; null when nothing happened yet
     */
    <T> List<T> counted(Collection<T> all, Function<T, CaseId> caseId, Function<T, @Nullable LocalDate> begunOn) {
        return counted(all, caseId).stream()
                .filter(fact -> {
                    LocalDate day = begunOn.apply(fact);
                    return day == null || !data.isMistakenOn(caseId.apply(fact), day);
                })
                .toList();
    }

    /** Returns the first day that is known. */
    static @Nullable LocalDate first(@Nullable LocalDate day, @Nullable LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    TableCell inNeed(ServiceGroup group) {
        return needs(group, eligibility -> true, "IN_NEED");
    }

    TableCell eligible(ServiceGroup group) {
        return needs(group, eligibility -> eligibility == Eligibility.YES, "ELIGIBLE");
    }

    private TableCell needs(ServiceGroup group, Predicate<@Nullable Eligibility> condition, String reason) {
        return TableCell.clients(data.needs().stream()
                .filter(need -> need.group() == group && condition.test(need.eligibility()))
                .map(need -> new LedgerEntry(need.caseId(), need.key(), reason))
                .toList());
    }

    <T> TableCell persons(
            List<T> own, Predicate<T> condition, Function<T, CaseId> caseId, Function<T, String> ref, String reason) {
        return TableCell.clients(entries(own.stream().filter(condition).toList(), caseId, ref, reason));
    }

    <T> List<LedgerEntry> entries(List<T> own, Function<T, CaseId> caseId, Function<T, String> ref, String reason) {
        return own.stream()
                .map(fact -> new LedgerEntry(
                        data.counted(caseId.apply(fact)).orElseThrow().id(), ref.apply(fact), reason))
                .toList();
    }
}
