package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A target of the plan with its provincial and national thresholds.
 *
 * @param words wording of the plan
 * @param nationalRule null when there is no national threshold
 * @param content what its returns consist of; null when it takes none
 * @param ownStaff whether the Centre's own staff is counted beside the returns
 */
public record Target(
        String code,
        String titleVi,
        String titleEn,
        String words,
        String unitVi,
        String unitEn,
        Threshold rule,
        int percent,
        @Nullable Threshold nationalRule,
        @Nullable Integer nationalPercent,
        TargetSource source,
        @Nullable ReturnContent content,
        boolean ownStaff)
        implements Serializable {
    public String title(Locale reader) {
        return reader.getLanguage().equals("vi") ? titleVi : titleEn;
    }

    public String unit(Locale reader) {
        return reader.getLanguage().equals("vi") ? unitVi : unitEn;
    }
}
