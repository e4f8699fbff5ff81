package vn.donghanh.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * An entry to be added to a list.
 *
 * @param vi the statutory words
 * @param screenVi the words on screens, where they differ
 * @param from its first day
 */
public record AddCodeListItemCommand(
        String code, String vi, String en, @Nullable String screenVi, @Nullable String screenEn, LocalDate from)
        implements Serializable {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws RuleViolationException when the code is no code, or a word is missing */
    public AddCodeListItemCommand {
        code = code.strip();
        if (!CODE.matcher(code).matches()) {
            throw RuleViolationException.at("code", SettingsRule.CODE_NOT_READABLE);
        }
        vi = requireText("vi", vi);
        en = requireText("en", en);
        screenVi = cleanOrNull(screenVi);
        screenEn = cleanOrNull(screenEn);
    }

    private static String requireText(String field, String typed) {
        String clean = VietnameseText.clean(typed);
        if (clean.isEmpty()) {
            throw RuleViolationException.at(field, SettingsRule.WORDS_MISSING);
        }
        return clean;
    }

    private static @Nullable String cleanOrNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : VietnameseText.clean(typed);
    }
}
