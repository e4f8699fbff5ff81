package vn.donghanh.shared.web.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPartsTest {
    private final OpenParts parts = new OpenParts();

    @Test
    void whatIsOpenComesBackWithTheForm() {
        parts.open("1.0");
        parts.open("0.2");
        OpenParts opened = new OpenParts();
        opened.setSent(parts.getSent());
        assertThat(opened.isOpen("1.0")).isTrue();
        assertThat(opened.isOpen("0.2")).isTrue();
        assertThat(opened.isOpen("1")).isFalse();
    }

    /** Faces hands over an empty field as null. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "-1", "need 3rd", "1234", "1.0.2"})
    void nothingElseComesBackAsNothing(String sent) {
        parts.open("3");
        parts.setSent(sent);
        assertThat(parts.getSent()).isEmpty();
    }

    @Test
    void oneIsOpenedInPlaceOfTheOthers() {
        parts.open("0");
        parts.openOnly("4");
        assertThat(parts.getSent()).isEqualTo("4");
        parts.close("4");
        assertThat(parts.getSent()).isEmpty();
    }
}
