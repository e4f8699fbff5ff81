package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageRequestTest {
    @Test
    void pageStartsAfterTheRowsOfTheEarlierPages() {
        assertThat(PageRequest.ofPage(1, 25, "at", false)).isEqualTo(new PageRequest(0, 25, "at", false));
        assertThat(PageRequest.ofPage(3, 25, "at", true)).isEqualTo(new PageRequest(50, 25, "at", true));
    }

    @Test
    void outOfRangePageNumbersAreLimited() {
        assertThat(PageRequest.ofPage(-1, 25, "at", false).first()).isZero();
        assertThat(PageRequest.ofPage(999_999_999, 25, "at", false).first()).isEqualTo(Integer.MAX_VALUE - 25);
        assertThat(PageRequest.firstRow(999_999_999, 20)).isEqualTo(Integer.MAX_VALUE - 20);
    }

    @Test
    void pageHasAtMostAHundredRows() {
        assertThatThrownBy(() -> new PageRequest(0, 101, "at", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageRequest(0, 0, "at", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageRequest(-1, 1, "at", false)).isInstanceOf(IllegalArgumentException.class);
    }
}
