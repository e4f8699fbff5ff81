package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrentUrlTest {
    @Test
    void queryIsWrittenBackUnchanged() {
        assertThat(CurrentUrl.toQueryString(CurrentUrl.parse("status=ACTIVE&due=this+week&page=2")))
                .isEqualTo("?status=ACTIVE&due=this+week&page=2");
        assertThat(CurrentUrl.toQueryString(CurrentUrl.parse(null))).isEqualTo("?");
    }

    @Test
    void markupInAQueryStaysEncoded() {
        assertThat(CurrentUrl.toQueryString(CurrentUrl.parse("status=%22%3E%3Cscript%3E&x=%26page%3D9")))
                .isEqualTo("?status=%22%3E%3Cscript%3E&x=%26page%3D9");
    }

    @Test
    void offeredPagesAreTheEndsAndTheNeighbours() {
        CurrentUrl url = new CurrentUrl();
        assertThat(url.pages(5, 10, 123)).containsExactly(1, 0, 3, 4, 5, 6, 7, 0, 13);
        assertThat(url.pages(1, 10, 20)).containsExactly(1, 2);
        assertThat(url.pages(1, 10, 0)).containsExactly(1);
    }
}
