package vn.donghanh.person.profile;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * The answer to one question of the profile: codes, words, or the reason why there is none.
 *
 * @param words the client's own words; null without any
 * @param missing null when there is an answer
 */
public record ProfileAnswer(List<String> codes, @Nullable String words, @Nullable MissingReason missing)
        implements Serializable {
    public static final int MAX_LENGTH = 200;

    private static final ProfileAnswer NOT_ASKED = new ProfileAnswer(List.of(), null, MissingReason.UNKNOWN);

    public ProfileAnswer {
        codes = List.copyOf(codes);
    }

    public static ProfileAnswer notAsked() {
        return NOT_ASKED;
    }

    public static ProfileAnswer missing(MissingReason reason) {
        return new ProfileAnswer(List.of(), null, reason);
    }

    public static ProfileAnswer of(String... codes) {
        return new ProfileAnswer(List.of(codes), null, null);
    }

    public static ProfileAnswer words(String words) {
        return new ProfileAnswer(List.of(), words, null);
    }

    /**
     * Returns the answer as it is stored: words cleaned, a question without answer and without reason as not asked.
     *
     * @throws RuleViolationException when a reason stands beside an answer, there are several where one is asked for, or
     *     the words are too long
     */
    ProfileAnswer normalised(ProfileField field) {
        String text = words == null ? "" : VietnameseText.clean(words);
        if (missing != null && !(codes.isEmpty() && text.isEmpty())) {
            throw RuleViolationException.at(field.name(), ProfileRule.REASON_BESIDE_ANSWER);
        }
        if (text.length() > MAX_LENGTH) {
            throw new RuleViolationException(PersonRule.TEXT_TOO_LONG, MAX_LENGTH).withField(field.name());
        }
        if ((codes.size() > 1 && field.shape() != ProfileField.Shape.SEVERAL)
                || (!text.isEmpty() && !field.takesWords())
                || (!codes.isEmpty() && field.shape() == ProfileField.Shape.WORDS)) {
            throw RuleViolationException.at(field.name(), ProfileRule.ANSWER_NOT_OFFERED);
        }
        if (codes.isEmpty() && text.isEmpty()) {
            return missing == null ? NOT_ASKED : missing(missing);
        }
        return new ProfileAnswer(codes.stream().distinct().sorted().toList(), text.isEmpty() ? null : text, null);
    }
}
