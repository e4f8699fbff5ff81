package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolation;

class PassphraseRulesTest {
    private static final Username LINH = new Username("linh.phan");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con trâu đi trước cái cày",
                "mưa tháng bảy gãy cành trám",
                "only letters and nothing else",
                "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠪᠠᠢᠨᠠ",
                "goko-nami-biti-geve-lupe",
                "🦆🌾🌧️🛶🐃🎋🏡🌙⭐🍚🥢🍵🛵🌊🌴"
            })
    void aLongSentenceOfAnyScriptWillDo(String passphrase) {
        assertThatCode(() -> PassphraseRules.check(passphrase, LINH)).doesNotThrowAnyException();
    }

    @Test
    void fourteenSignsAreTooFewAndFifteenEnough() {
        refused("xoài chua gỏi c", null);
        refused("xoài chua gỏi", StaffRule.PASSPHRASE_TOO_SHORT);
        refused("xoài chua góiê", StaffRule.PASSPHRASE_TOO_SHORT);
    }

    @Test
    void marksTypedSeparatelyDoNotMakeItLonger() {
        String short14 = "xoài chua gỏi ";
        refused(Normalizer.normalize(short14, Normalizer.Form.NFD), StaffRule.PASSPHRASE_TOO_SHORT);
    }

    @Test
    void twoHundredSignsAreAllowedAndOneMoreIsNot() {
        String twenty = "bảy sắc cầu vồng ở. ";
        refused(twenty.repeat(10), null);
        refused(twenty.repeat(10) + "x", StaffRule.PASSPHRASE_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345",
                "aaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "matkhau matkhau",
                "Mật khẩu 2026!!!!!!",
                "PASSWORDPASSWORD123",
                "anh yêu em nhiều lắm",
                "abcdefghijklmnopqr",
                "qwertyuiopasdfgh",
                "correct horse battery staple",
                "trung tâm công tác xã hội"
            })
    void whatEverybodyTriesFirstIsRefused(String passphrase) {
        refused(passphrase, StaffRule.PASSPHRASE_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linh.phan linh.phan", "linhphan2026!!!", "Đồng Hành 123456!!"})
    void ownNameAndTheProductsNameAreNoPassphrase(String passphrase) {
        refused(passphrase, StaffRule.PASSPHRASE_PERSONAL);
    }

    private static void refused(String passphrase, StaffRule rule) {
        if (rule == null) {
            assertThatCode(() -> PassphraseRules.check(passphrase, LINH)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> PassphraseRules.check(passphrase, LINH))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo(rule);
                        assertThat(refusal.getMessage()).doesNotContain(passphrase);
                    });
        }
    }
}
