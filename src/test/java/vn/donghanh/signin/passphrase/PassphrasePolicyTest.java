package vn.donghanh.signin.passphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;
import vn.donghanh.testing.Refusals;

class PassphrasePolicyTest {
    private static final Username LINH = new Username("linh.phan");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con trâu đi trước cái cày",
                "mưa tháng bảy gãy cành trám",
                "only letters and nothing else",
                "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠪᠠᠢᠨᠠ",
                "goko-nami-biti-geve-lupe",
                "Trung tâm có con mèo vàng",
                "chị Lan và cái nón lá rách",
                "nguyễn trãi bán nước mía",
                "tre già măng mọc ở đầu làng",
                "🦆🌾🌧️🛶🐃🎋🏡🌙⭐🍚🥢🍵🛵🌊🌴"
            })
    void longSentencesOfAnyScriptAreAccepted(String passphrase) {
        assertThatCode(() -> PassphrasePolicy.check(passphrase, LINH)).doesNotThrowAnyException();
    }

    @Test
    void passphraseHasAtLeast15Characters() {
        refused("xoài chua gỏi c", null);
        refused("xoài chua gỏi", StaffRule.PASSPHRASE_TOO_SHORT);
        refused("xoài chua góiê", StaffRule.PASSPHRASE_TOO_SHORT);
    }

    @Test
    void combiningMarksDoNotAddToTheLength() {
        String short14 = "xoài chua gỏi ";
        refused(Normalizer.normalize(short14, Normalizer.Form.NFD), StaffRule.PASSPHRASE_TOO_SHORT);
    }

    @Test
    void passphraseHasAtMost200Characters() {
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
                "trung tâm công tác xã hội",
                "Đồng Hành 123456!!",
                "Trung tâm CTXH Đà Nẵng",
                "CTXH Quảng Nam 2026",
                "Nguyễn Thị Hồng Hạnh 1990",
                "tranvanminhtuan2004",
                "Vo Thi Kim Ngan 12/03",
                "qwerty asdfgh zxcvbn",
                "1qaz2wsx3edc4rfv!",
                "0987poiuytrewq67890",
                "qwertyuiop12345 abc",
                "P@ssw0rd 2026 !!!!",
                "m4tkh4um4tkh4u!!"
            })
    void commonPassphrasesAreRefused(String passphrase) {
        refused(passphrase, StaffRule.PASSPHRASE_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linh.phan linh.phan", "linhphan2026!!!"})
    void passphraseFromTheUsernameIsRefused(String passphrase) {
        refused(passphrase, StaffRule.PASSPHRASE_PERSONAL);
    }

    @Test
    void twelveCharactersSufficeWithASecondFactor() {
        assertThat(PassphrasePolicy.minLength(true)).isEqualTo(12);
        assertThat(PassphrasePolicy.minLength(false)).isEqualTo(15);
        PassphrasePolicy.requireMinLength(12, true);
        PassphrasePolicy.requireMinLength(15, false);
        Refusals.assertRefused(StaffRule.PASSPHRASE_TOO_SHORT, () -> PassphrasePolicy.requireMinLength(11, true));
        Refusals.assertRefused(StaffRule.PASSPHRASE_TOO_SHORT, () -> PassphrasePolicy.requireMinLength(14, false));
    }

    @Test
    void usernamePlusEightLettersIsAccepted() {
        refused("linhphan mèo mướp", StaffRule.PASSPHRASE_PERSONAL);
        refused("linhphan trâu vàng", null);
    }

    @Test
    void repetitionOfUpToSevenLettersIsRefused() {
        refused("mèo vàng mèo vàng", StaffRule.PASSPHRASE_COMMON);
        refused("trâu vàng trâu vàng", null);
    }

    @Test
    void digitsWithFewerThanEightLettersAreRefused() {
        refused("39174628506172", StaffRule.PASSPHRASE_TOO_SHORT);
        refused("391746285061728", StaffRule.PASSPHRASE_COMMON);
        refused("mèo vàng 391 746 2", StaffRule.PASSPHRASE_COMMON);
        refused("trâu vàng 391 746 2", null);
    }

    /** The first text skips the letter i, the second one further letters. */
    @Test
    void sequencesWithOneGapAreRefused() {
        refused("efghjklmnopqrstu", StaffRule.PASSPHRASE_COMMON);
        refused("bcdefghjklmnop vu", null);
    }

    private static void refused(String passphrase, StaffRule rule) {
        if (rule == null) {
            assertThatCode(() -> PassphrasePolicy.check(passphrase, LINH)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> PassphrasePolicy.check(passphrase, LINH))
                    .isInstanceOfSatisfying(RuleViolationException.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo(rule);
                        assertThat(refusal.getMessage()).doesNotContain(passphrase);
                    });
        }
    }
}
