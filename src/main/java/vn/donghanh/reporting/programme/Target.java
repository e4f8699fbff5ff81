package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One target of the plan, with what the province and what the nation asks.
 *
 * @param words as the plan says it
 * @param nationalRule null where the nation asks nothing
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
        TargetSource source)
        implements Serializable {
    public String title(Locale reader) {
        return reader.getLanguage().equals("vi") ? titleVi : titleEn;
    }

    public String unit(Locale reader) {
        return reader.getLanguage().equals("vi") ? unitVi : unitEn;
    }
}
