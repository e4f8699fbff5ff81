package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class JobFailureExceptionTest {
    private static final String TYPED = "Trần Thị Lan 0601234563";

    private final Log log = new Log();

    @Test
    void logContainsTheCodeAndNoUserInput() {
        String code = JobFailureException.log(
                log,
                JobName.STAY_DEADLINES,
                new IllegalStateException(TYPED, new SQLException("Duplicate entry '" + TYPED + "'")));

        assertThat(code).hasSize(8);
        assertThat(log.text())
                .contains(
                        "WARNING",
                        "STAY_DEADLINES",
                        code,
                        "IllegalStateException",
                        "SQLException",
                        "JobFailureExceptionTest")
                .doesNotContain("Lan", "0601234563", "Duplicate");
    }

    @Test
    void circularCausesTerminate() {
        IllegalStateException first = new IllegalStateException(TYPED);
        first.initCause(new IllegalArgumentException(TYPED, first));

        JobFailureException.log(log, JobName.STAY_DEADLINES, first);

        assertThat(log.text()).contains("IllegalArgumentException").doesNotContain("Lan");
    }

    /** Keeps the log lines, with the stack traces. */
    private static final class Log implements System.Logger {
        private final StringWriter lines = new StringWriter();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            lines.append(level + " " + message + "\n");
            thrown.printStackTrace(new PrintWriter(lines, true));
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
            lines.append(level + " " + format + "\n");
        }

        String text() {
            return lines.toString();
        }
    }
}
