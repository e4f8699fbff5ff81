package vn.donghanh.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * Adds an item to a code list.
 *
 * @param vi statutory label in Vietnamese; {@code en} in English
 * @param screenVi label on screens, where it differs
 * @param category what it counts as for the program, see {@link CodeListCategoryProvider}; null for none
 * @param from first day of validity
 */
public record AddCodeListItemCommand(
        String code,
        String vi,
        String en,
        @Nullable String screenVi,
        @Nullable String screenEn,
        @Nullable String category,
        LocalDate from)
        implements Serializable {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws RuleViolationException when the code is malformed or a label is missing */
    public AddCodeListItemCommand {
        code = code.strip();
        if (!CODE.matcher(code).matches()) {
            throw RuleViolationException.at("code", SettingsRule.CODE_NOT_READABLE);
        }
        vi = requireText("vi", vi);
        en = requireText("en", en);
        screenVi = VietnameseText.cleanOrNull(screenVi);
        screenEn = VietnameseText.cleanOrNull(screenEn);
    }

    /** Adds an item with one label for every purpose, of a list without categories. */
    public AddCodeListItemCommand(String code, String vi, String en, LocalDate from) {
        this(code, vi, en, null, null, null, from);
    }

    static String requireText(String field, String typed) {
        String clean = VietnameseText.clean(typed);
        if (clean.isEmpty()) {
            throw RuleViolationException.at(field, SettingsRule.WORDS_MISSING);
        }
        return clean;
    }
}
