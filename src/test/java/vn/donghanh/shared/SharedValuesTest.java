package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedValuesTest {
    private final SharedValues<LocalDate> days = new SharedValues<>(16);

    @Test
    void equalValuesAreGivenAsOne() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate again = LocalDate.of(2026, 3, 1);
        assertThat(days.of(first)).isSameAs(first);
        assertThat(days.of(again)).isSameAs(first);
        assertThat(days.ofNullable(again)).isSameAs(first);
        assertThat(days.ofNullable(null)).isNull();
    }

    @Test
    void moreValuesThanPlacesStayThemselves() {
        assertThat(IntStream.range(0, 1000).mapToObj(LocalDate.EPOCH::plusDays))
                .allSatisfy(day -> assertThat(days.of(day)).isEqualTo(day));
    }
}
