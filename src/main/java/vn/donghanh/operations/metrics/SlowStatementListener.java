package vn.donghanh.operations.metrics;

import java.io.Serial;
import java.util.concurrent.atomic.LongAdder;
import org.hibernate.BaseSessionEventListener;

/** Counts statements that take long. Hibernate makes one for each session; none sees the statement itself. */
public class SlowStatementListener extends BaseSessionEventListener {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final long SLOW_NANOS = 1_000_000_000;
    private static final LongAdder SLOW = new LongAdder();

    private long begun;

    public SlowStatementListener() {}

    /** @param begun when the statement began */
    SlowStatementListener(long begun) {
        this.begun = begun;
    }

    public static long count() {
        return SLOW.sum();
    }

    @Override
    public void jdbcExecuteStatementStart() {
        begun = System.nanoTime();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        if (System.nanoTime() - begun >= SLOW_NANOS) {
            SLOW.increment();
        }
    }
}
