package vn.donghanh.shared.web.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.shared.web.reopening.ShownValues.Outcome.CHANGED;
import static vn.donghanh.shared.web.reopening.ShownValues.Outcome.SENT;
import static vn.donghanh.shared.web.reopening.ShownValues.Outcome.SENT_BESIDE_CHANGE;

import org.junit.jupiter.api.Test;

class ShownValuesTest {
    private static final String FIELD = "form:goals:0:words";
    private static final String BEFORE = "Muốn học may";

    private static ShownValues shown(String text) {
        ShownValues shown = new ShownValues();
        shown.put(FIELD, text);
        return ShownValues.parse(shown.toString());
    }

    @Test
    void whatNobodyElseChangedIsWhatWasSent() {
        assertThat(shown(BEFORE).compare(FIELD, BEFORE, "Muốn học nấu ăn")).isEqualTo(SENT);
        assertThat(shown(BEFORE).compare(FIELD, BEFORE, BEFORE)).isEqualTo(SENT);
        assertThat(shown("").compare(FIELD, "", BEFORE)).isEqualTo(SENT);
    }

    @Test
    void whatTwoPeopleChangedIsSentBesideTheChange() {
        assertThat(shown(BEFORE).compare(FIELD, "Muốn làm tóc", "Muốn học nấu ăn"))
                .isEqualTo(SENT_BESIDE_CHANGE);
        assertThat(shown(BEFORE).compare(FIELD, "", "Muốn học nấu ăn")).isEqualTo(SENT_BESIDE_CHANGE);
        assertThat(shown(BEFORE).compare(FIELD, "Muốn làm tóc", "")).isEqualTo(SENT_BESIDE_CHANGE);
        assertThat(shown("").compare(FIELD, "Muốn làm tóc", BEFORE)).isEqualTo(SENT_BESIDE_CHANGE);
    }

    @Test
    void twoWhoChangedItToTheSameAgree() {
        assertThat(shown(BEFORE).compare(FIELD, "Muốn làm tóc", "Muốn làm tóc")).isEqualTo(SENT);
        assertThat(shown(BEFORE).compare(FIELD, "", "")).isEqualTo(SENT);
    }

    @Test
    void whatTheSenderLeftAloneIsTheChange() {
        assertThat(shown(BEFORE).compare(FIELD, "Muốn làm tóc", BEFORE)).isEqualTo(CHANGED);
        assertThat(shown(BEFORE).compare(FIELD, "", BEFORE)).isEqualTo(CHANGED);
        assertThat(shown("").compare(FIELD, "Muốn làm tóc", "")).isEqualTo(CHANGED);
    }

    /** A colleague added a row where the sender added one. */
    @Test
    void aFieldThatWasNotOnThePageShowedNothing() {
        assertThat(shown(BEFORE).compare("form:goals:1:words", "Muốn làm tóc", BEFORE))
                .isEqualTo(SENT_BESIDE_CHANGE);
    }

    @Test
    void equalTextsOfTwoFieldsAreNotRecognised() {
        ShownValues shown = new ShownValues();
        shown.put("form:first", BEFORE);
        shown.put("form:second", BEFORE);
        assertThat(shown.toString()).matches("form:first=(\\S{8}) form:second=(?!\\1)\\S{8}");
    }

    @Test
    void whatIsNotUnderstoodIsLeftOut() {
        assertThat(ShownValues.parse(null).isEmpty()).isTrue();
        assertThat(ShownValues.parse("").isEmpty()).isTrue();
        assertThat(ShownValues.parse("none of ours").isEmpty()).isTrue();
        assertThat(ShownValues.parse("\"><script> form:first=").toString()).isEqualTo("form:first=");
    }
}
