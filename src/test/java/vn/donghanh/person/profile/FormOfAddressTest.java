package vn.donghanh.person.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.shared.MessageCatalogue;
import vn.donghanh.shared.MissingReason;

/** Each client is addressed as they wish; whoever was not asked, or gave no wish, by a word that says nothing of the gender. */
class FormOfAddressTest {
    private static final Map<String, String> VIETNAMESE = MessageCatalogue.load("vi");

    @ParameterizedTest
    @EnumSource
    void wishIsWhatTheProfileSays(FormOfAddress wished) {
        ProfileAnswers answers = answers(ProfileAnswer.of(wished.name()));
        assertThat(FormOfAddress.find(ProfileAnswers.read(answers.text()))).contains(wished);
    }

    @ParameterizedTest
    @EnumSource
    void reasonForHavingNoneIsNoWish(MissingReason reason) {
        assertThat(FormOfAddress.find(answers(ProfileAnswer.missing(reason)))).isEmpty();
        assertThat(FormOfAddress.find(ProfileAnswers.none())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_16, EM",
        "FROM_16_TO_17, EM",
        "FROM_18_TO_24, BAN",
        "FROM_25_TO_34, BAN",
        "FROM_35_TO_49, BAN",
        "FROM_50, BAN",
        "UNKNOWN, BAN"
    })
    void withoutAWishTheWordIsNeutral(AgeBand band, FormOfAddress neutral) {
        assertThat(FormOfAddress.neutral(band.isMinor())).isEqualTo(neutral);
    }

    @ParameterizedTest
    @EnumSource
    void capitalIsTheSameWord(FormOfAddress word) {
        String text = VIETNAMESE.get("FormOfAddress." + word);
        assertThat(VIETNAMESE.get(word.capital().key()))
                .isNotEqualTo(text)
                .isEqualToIgnoringCase(text)
                .matches("\\p{Lu}\\p{Ll}+");
    }

    @Test
    void wishChangesNoOtherAnswer() {
        ProfileAnswers before = ProfileAnswers.of(
                Map.of(ProfileField.SEX, ProfileAnswer.of("MALE"), ProfileField.CHILDREN, ProfileAnswer.of("2")));
        ProfileAnswers after = before.with(ProfileField.FORM_OF_ADDRESS, ProfileAnswer.of("ANH"));
        assertThat(after.differences(before)).containsExactly(ProfileField.FORM_OF_ADDRESS);
        assertThat(after.with(ProfileField.FORM_OF_ADDRESS, ProfileAnswer.notAsked())
                        .differences(before))
                .isEmpty();
    }

    private static ProfileAnswers answers(ProfileAnswer answer) {
        return ProfileAnswers.of(Map.of(ProfileField.FORM_OF_ADDRESS, answer));
    }
}
