package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.partnerbusiness.BusinessSource.CLIENT;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER_BY_LETTER;
import static vn.donghanh.partnerbusiness.BusinessSource.proposed;

import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessSourceTest {

    @Test
    void onlyPossibleSourceIsProposed() {
        assertThat(proposed(List.of(CLIENT), null)).isEqualTo(CLIENT);
        assertThat(proposed(List.of(CLIENT), PARTNER_BY_LETTER)).isEqualTo(CLIENT);
    }

    @Test
    void ofSeveralNoneIsProposedBeforeOneIsChosen() {
        assertThat(proposed(List.of(CLIENT, PARTNER_BY_LETTER), null)).isNull();
    }

    @Test
    void chosenSourceStaysWhileItIsPossible() {
        assertThat(proposed(List.of(CLIENT, PARTNER_BY_LETTER), CLIENT)).isEqualTo(CLIENT);
    }

    @Test
    void chosenSourceGoesOnceItIsNotPossible() {
        assertThat(proposed(List.of(CLIENT, PARTNER_BY_LETTER), BusinessSource.CENTRE))
                .isNull();
        assertThat(proposed(List.of(), CLIENT)).isNull();
    }
}
