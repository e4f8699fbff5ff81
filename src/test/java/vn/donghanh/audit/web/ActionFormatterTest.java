package vn.donghanh.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.web.Texts;

// no container injects here
@SuppressWarnings("UnnecessaryAssignment")
class ActionFormatterTest {
    private final ActionFormatter actions = new ActionFormatter();

    @BeforeEach
    void useEnglishTexts() {
        actions.texts = new Texts() {
            @Override
            public String get(String key) {
                return in(Locale.ENGLISH, key);
            }
        };
    }

    @Test
    void actionIsShownByItsText() {
        assertThat(actions.text("referral.send")).isEqualTo("Sent a referral");
    }

    @Test
    void actionWithoutATextIsShownUnchanged() {
        assertThat(actions.text("ContactService.forgotten")).isEqualTo("ContactService.forgotten");
    }
}
