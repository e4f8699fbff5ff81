package vn.donghanh.referral.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DueReferralCursorTest {
    private static final int MOST = 3;
    private final DueReferralCursor queues = new DueReferralCursor(MOST);

    @Test
    void failingReferralsDoNotStarveThoseBehindThem() {
        List<Long> tried = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            tried.addAll(run(ReferralAlarm.ASK, 7));
        }

        assertThat(tried).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void cursorRestartsAfterTheEndOfTheQueue() {
        for (int run = 0; run < 3; run++) {
            run(ReferralAlarm.ASK, 7);
        }

        assertThat(run(ReferralAlarm.ASK, 7)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void fullLastBatchIsFollowedByAnEmptyOne() {
        run(ReferralAlarm.ASK, 3);

        assertThat(run(ReferralAlarm.ASK, 3)).isEmpty();
        assertThat(run(ReferralAlarm.ASK, 3)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void eachAlarmHasItsOwnPosition() {
        run(ReferralAlarm.ASK, 7);

        assertThat(queues.lastReadId(ReferralAlarm.REMIND)).isZero();
        assertThat(queues.lastReadId(ReferralAlarm.ASK)).isEqualTo(3);
    }

    /** Reads like the query: one batch after the last id, in order. */
    private List<Long> run(ReferralAlarm alarm, long waiting) {
        long behind = queues.lastReadId(alarm);
        List<Long> ids = LongStream.rangeClosed(1, waiting)
                .filter(id -> id > behind)
                .limit(MOST)
                .boxed()
                .toList();
        queues.advance(alarm, ids);
        return ids;
    }
}
