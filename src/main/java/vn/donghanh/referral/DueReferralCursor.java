package vn.donghanh.referral;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each queue of due referrals was read. A run reads so many and the next goes on behind them, so that what is read and not acted on, because
 * it fails each time or is not quite due, starves nobody behind it.
 */
final class DueReferralCursor {
    private final Map<ReferralAlarm, Long> advance = new ConcurrentHashMap<>();
    private final int batchSize;

    DueReferralCursor(int most) {
        this.batchSize = most;
    }

    /** The id behind which the next run reads; 0 for the beginning. */
    long lastReadId(ReferralAlarm alarm) {
        return advance.getOrDefault(alarm, 0L);
    }

    /** @param ids as they were read, in their order; fewer than asked for are the end of the queue */
    void advance(ReferralAlarm alarm, List<Long> ids) {
        advance.put(alarm, ids.size() < batchSize ? 0L : ids.get(ids.size() - 1));
    }
}
