package vn.donghanh.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsTextTest {
    private static final Pattern NAME = Pattern.compile("donghanh(_[a-z]+)+");

    private enum Part {
        FIRST_ONE,
        SECOND
    }

    @Test
    void figuresOfAMetricStandTogetherBelowItsHelp() {
        assertThat(MetricsText.of(List.of(
                        new Metric(MetricName.DATABASE_CONNECTIONS, Part.SECOND, 3),
                        Metric.of(MetricName.SLOW_STATEMENTS_TOTAL, 12),
                        new Metric(MetricName.DATABASE_CONNECTIONS, Part.FIRST_ONE, 0.25),
                        Metric.of(MetricName.UP, true),
                        Metric.of(MetricName.DISK_FREE_BYTES, 40_000_000_000.0))))
                .isEqualTo(
                        """
                        # HELP donghanh_up Whether the application runs.
                        # TYPE donghanh_up gauge
                        donghanh_up 1
                        # HELP donghanh_database_connections Connections of this account to the database.
                        # TYPE donghanh_database_connections gauge
                        donghanh_database_connections{state="second"} 3
                        donghanh_database_connections{state="first_one"} 0.25
                        # HELP donghanh_slow_statements_total Statements that took a second or longer, since the start.
                        # TYPE donghanh_slow_statements_total counter
                        donghanh_slow_statements_total 12
                        # HELP donghanh_disk_free_bytes Free space where the system writes, at the fullest place.
                        # TYPE donghanh_disk_free_bytes gauge
                        donghanh_disk_free_bytes 40000000000
                        """);
    }

    @Test
    void namesAndLabelsAreFixed() {
        assertThat(MetricName.values())
                .allSatisfy(name -> assertThat(name.text()).matches(NAME));
        assertThat(Arrays.stream(MetricName.values()).map(MetricName::label).filter(Objects::nonNull))
                .containsOnly("state", "job", "kind", "queue");
        assertThatThrownBy(() -> Metric.of(MetricName.JOB_FAILED_ITEMS, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Metric(MetricName.UP, Part.SECOND, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlySlowStatementsAreCounted() {
        long before = SlowStatementListener.count();
        SlowStatementListener quick = new SlowStatementListener();
        quick.jdbcExecuteStatementStart();
        quick.jdbcExecuteStatementEnd();
        assertThat(SlowStatementListener.count()).isEqualTo(before);

        new SlowStatementListener(-2_000_000_000L + System.nanoTime()).jdbcExecuteStatementEnd();
        assertThat(SlowStatementListener.count()).isEqualTo(before + 1);
    }
}
