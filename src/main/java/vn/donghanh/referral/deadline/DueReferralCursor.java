package vn.donghanh.referral.deadline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Read position in each queue of due referrals. Each run reads one batch and the next run continues after it, so that referrals that always
 * fail or are not yet due cannot starve those behind them.
 */
final class DueReferralCursor {
    private final Map<ReferralAlarm, Long> advance = new ConcurrentHashMap<>();
    private final int batchSize;

    DueReferralCursor(int most) {
        this.batchSize = most;
    }

    /** Returns the id after which the next run reads; 0 for the start of the queue. */
    long lastReadId(ReferralAlarm alarm) {
        return advance.getOrDefault(alarm, 0L);
    }

    /**
     * Moves the position behind the batch.
     *
     * @param ids the ids in reading order; an incomplete batch is the end of the queue
     */
    void advance(ReferralAlarm alarm, List<Long> ids) {
        advance.put(alarm, ids.size() < batchSize ? 0L : ids.get(ids.size() - 1));
    }
}
