package vn.donghanh.intake.screening;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * The triage score of a case: any flag makes it critical, otherwise the sum of the ten items decides. It supports
 * professional judgement and does not replace it; it was not validated on the Centre's clients.
 *
 * @param sum of the known items, 0 to 20
 * @param answered how many of the ten items are known
 * @param provisional until enough items are known, and no flag has settled it
 */
public record TriageScore(TriageLevel level, boolean provisional, int sum, int answered) implements Serializable {
    static final int ENOUGH_ANSWERED = 6;
    static final int HIGH_FROM = 10;
    static final int MEDIUM_FROM = 5;

    public static TriageScore of(Set<CriticalFlag> flags, Map<TriageItem, ItemAnswer> items) {
        int sum = items.values().stream().mapToInt(ItemAnswer::points).sum();
        int answered = (int) items.values().stream().filter(ItemAnswer::isKnown).count();
        if (!flags.isEmpty()) {
            return new TriageScore(TriageLevel.CRITICAL, false, sum, answered);
        }
        boolean provisional = answered < ENOUGH_ANSWERED;
        TriageLevel bySum = bySum(sum);
        boolean keptAtMedium = provisional && !bySum.atLeast(TriageLevel.MEDIUM);
        return new TriageScore(keptAtMedium ? TriageLevel.MEDIUM : bySum, provisional, sum, answered);
    }

    private static TriageLevel bySum(int sum) {
        if (sum >= HIGH_FROM) {
            return TriageLevel.HIGH;
        }
        return sum >= MEDIUM_FROM ? TriageLevel.MEDIUM : TriageLevel.LOW;
    }

    /** Whether enough items are answered to accept the case. */
    public boolean hasEnoughAnswers() {
        return answered >= ENOUGH_ANSWERED;
    }
}
