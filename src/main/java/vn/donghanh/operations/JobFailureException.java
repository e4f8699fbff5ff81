package vn.donghanh.operations;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Outage;
import vn.donghanh.shared.RandomReference;

/**
 * An exception in the form in which it may be logged: types and stack traces under a code. Messages are omitted,
 * because they may quote user input.
 */
final class JobFailureException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int CODE = 8;

    private static final int DEEPEST = 10;

    private JobFailureException(Throwable failed, @Nullable Throwable cause) {
        super(failed.getClass().getName(), cause, false, true);
        setStackTrace(failed.getStackTrace());
    }

    /** @return the code under which the failure was logged, or that of the outage whose one line stands for all failures */
    static String log(System.Logger log, JobName job, Throwable failed) {
        Outage outage = Outage.covering(failed);
        if (outage != null) {
            return outage.code();
        }
        String code = RandomReference.random().substring(0, CODE);
        log.log(
                System.Logger.Level.WARNING,
                "Background job " + job + " failed, code " + code + "; it goes on at its next turn",
                of(failed, 0));
        return code;
    }

    private static @Nullable JobFailureException of(@Nullable Throwable failed, int depth) {
        return failed == null || depth == DEEPEST
                ? null
                : new JobFailureException(failed, of(failed.getCause(), depth + 1));
    }
}
