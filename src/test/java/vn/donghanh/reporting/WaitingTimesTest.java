package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.WaitingTimes.Wait;

class WaitingTimesTest {
    /** A wait that ended in help is a number of days; one that lasts has a plus sign. */
    @ParameterizedTest
    @CsvSource({
        "1 3 5, 3",
        "1 3, 1",
        "0 0 9, 0",
        "1 3 5 9+ 9+, 5",
        "1 3 9+ 9+ 9+, ''",
        "2+ 2+ 4, 4",
        "3 3+ 7, 7",
        "9+, ''",
        "'', ''"
    })
    void medianCountsThoseStillWaiting(String waits, String median) {
        List<Wait> read = Arrays.stream(waits.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Wait(Long.parseLong(word.replace("+", "")), !word.endsWith("+")))
                .toList();
        assertThat(WaitingTimes.median(read).map(String::valueOf).orElse("")).isEqualTo(median);
    }
}
