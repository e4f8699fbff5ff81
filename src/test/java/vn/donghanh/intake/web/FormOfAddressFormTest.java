package vn.donghanh.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.person.profile.ProfileAnswer;
import vn.donghanh.shared.MissingReason;

/** The form shows every answer as it was given, and not asked is the empty choice. */
class FormOfAddressFormTest {
    @ParameterizedTest
    @EnumSource
    void wordIsShownAsItWasGiven(FormOfAddress word) {
        ProfileAnswer answer = ProfileAnswer.of(word.name());
        assertThat(FormOfAddressForm.of(answer).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource
    void reasonIsShownAsItWasGiven(MissingReason reason) {
        ProfileAnswer answer = ProfileAnswer.missing(reason);
        assertThat(FormOfAddressForm.of(answer).answer()).isEqualTo(answer);
    }

    @Test
    void notAskedIsTheEmptyChoice() {
        FormOfAddressForm form = FormOfAddressForm.of(ProfileAnswer.notAsked());
        assertThat(form.getChoice()).isNull();
        form.setChoice("");
        assertThat(form.answer()).isEqualTo(ProfileAnswer.notAsked());
        assertThat(form.getReasons()).doesNotContain(MissingReason.UNKNOWN).hasSize(MissingReason.values().length - 1);
    }
}
