package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void aPageIsAsManyRowsFromWhereThePagesBeforeItEnd() {
        assertThat(Slice.ofPage(1, 25, "at", false)).isEqualTo(new Slice(0, 25, "at", false));
        assertThat(Slice.ofPage(3, 25, "at", true)).isEqualTo(new Slice(50, 25, "at", true));
    }

    @Test
    void noNumberOfAPageIsTooSmallOrTooGreat() {
        assertThat(Slice.ofPage(-1, 25, "at", false).first()).isZero();
        assertThat(Slice.ofPage(999_999_999, 25, "at", false).first()).isEqualTo(Integer.MAX_VALUE - 25);
    }

    @Test
    void aSliceHasAtMostAHundredRows() {
        assertThatThrownBy(() -> new Slice(0, 101, "at", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slice(0, 0, "at", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slice(-1, 1, "at", false)).isInstanceOf(IllegalArgumentException.class);
    }
}
