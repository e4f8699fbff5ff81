package vn.donghanh.reporting.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A target of the plan with its provincial and national thresholds.
 *
 * @param place its place in the plan, from one
 * @param words wording of the plan
 * @param percent goal of the year
 * @param halfYearPercent goal of a half-year; null when it is that of the year
 * @param nationalRule null when there is no national threshold
 * @param baselinePercent what had been reached before; null when unknown
 * @param baselineYear the year in which it had been
 * @param content what its returns consist of; null when it takes none
 * @param ownStaff whether the Centre's own staff is counted beside the returns
 */
@Embeddable
public record Target(
        String code,
        @Column(name = "position") int place,
        String titleVi,
        String titleEn,
        String words,
        String unitVi,
        String unitEn,
        @Enumerated(EnumType.STRING) @Column(name = "provincial_rule") Threshold rule,
        @Column(name = "provincial_percent") int percent,
        @Nullable Integer halfYearPercent,
        @Enumerated(EnumType.STRING) @Nullable Threshold nationalRule,
        @Nullable Integer nationalPercent,
        @Nullable Integer baselinePercent,
        @Nullable Integer baselineYear,
        @Enumerated(EnumType.STRING) TargetSource source,
        @Enumerated(EnumType.STRING) @Nullable ReturnContent content,
        boolean ownStaff)
        implements Serializable {
    /** The code of the target that the system counts itself. */
    public static final String OF_SYSTEM = "T7";

    public String title(Locale reader) {
        return reader.getLanguage().equals("vi") ? titleVi : titleEn;
    }

    public String unit(Locale reader) {
        return reader.getLanguage().equals("vi") ? unitVi : unitEn;
    }

    /** Whether a part of a whole meets the goal of the province for a kind of period. */
    public boolean isMet(long n, long of, PeriodKind kind) {
        Integer ofHalfYear = halfYearPercent;
        return rule.isMet(n, of, kind == PeriodKind.HALF_YEAR && ofHalfYear != null ? ofHalfYear : percent);
    }

    Target at(int newPlace) {
        return new Target(
                code,
                newPlace,
                titleVi,
                titleEn,
                words,
                unitVi,
                unitEn,
                rule,
                percent,
                halfYearPercent,
                nationalRule,
                nationalPercent,
                baselinePercent,
                baselineYear,
                source,
                content,
                ownStaff);
    }
}
