package vn.donghanh.reference;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Gives an item of a code list other labels; see {@link AddCodeListItemCommand}. Its code and its meaning stay. */
public record RewordCodeListItemCommand(
        String code, String vi, String en, @Nullable String screenVi, @Nullable String screenEn)
        implements Serializable {
    /** @throws RuleViolationException when a label is missing */
    public RewordCodeListItemCommand {
        vi = AddCodeListItemCommand.requireText("vi", vi);
        en = AddCodeListItemCommand.requireText("en", en);
        screenVi = VietnameseText.cleanOrNull(screenVi);
        screenEn = VietnameseText.cleanOrNull(screenEn);
    }
}
