package vn.donghanh.person.profile;

import java.util.Arrays;
import java.util.Optional;
import vn.donghanh.shared.TextKey;

/**
 * The word by which a client wishes to be addressed in Vietnamese, in what is read aloud to them. Most of them hint at gender and age, so it is an answer
 * of the encrypted profile.
 */
public enum FormOfAddress {
    BAN,
    CHI,
    ANH,
    EM,
    CO,
    CHU,
    BAC,
    CHAU;

    /** Returns the word for a client whose wish is not known: neither says whether it is a man or a woman. */
    public static FormOfAddress neutral(boolean minor) {
        return minor ? EM : BAN;
    }

    /** Returns the wish of the profile; empty if the client was not asked or gave none. */
    static Optional<FormOfAddress> find(ProfileAnswers answers) {
        return answers.code(ProfileField.FORM_OF_ADDRESS).flatMap(code -> Arrays.stream(values())
                .filter(form -> form.name().equals(code))
                .findFirst());
    }

    /** Returns the word as it begins a sentence. */
    public TextKey capital() {
        return new TextKey("FormOfAddress." + name() + ".capital");
    }
}
