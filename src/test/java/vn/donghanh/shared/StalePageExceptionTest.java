package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class StalePageExceptionTest {
    @Test
    void whatThePageShowedIsWhatIsThereNow() {
        assertThatCode(() -> StalePageException.require(4, 4)).doesNotThrowAnyException();
        assertThatCode(() -> StalePageException.require(null, null)).doesNotThrowAnyException();
        assertThatCode(() -> StalePageException.require(List.of("a"), List.of("a")))
                .doesNotThrowAnyException();
    }

    @Test
    void aPageIsStaleWhenItShowedSomethingElse() {
        assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> StalePageException.require(3, 4));
        assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> StalePageException.require(null, 4));
        assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> StalePageException.require(3, null));
    }
}
