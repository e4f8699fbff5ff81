package vn.donghanh.intake.screening;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.draft.CaseDraftView;

/**
 * The form of a screening.
 *
 * @param before the screening to compare with; null when there is none
 * @param standingFlags the flags that stand, whether they are seen again or not
 * @param corrected the screening to correct; null for a new one
 * @param draft what the user entered of a new screening and did not send; null when there is none
 */
public record ScreeningFormView(
        CaseHeader header,
        @Nullable Answered before,
        List<CriticalFlag> standingFlags,
        @Nullable Answered corrected,
        @Nullable CaseDraftView draft)
        implements Serializable {
    public record Answered(String ref, int version, LocalDate on, ScreeningOccasion occasion, RiskScreening answers)
            implements Serializable {
        static Answered of(ScreeningSeries.Version version) {
            return new Answered(
                    version.screeningRef(), version.number(), version.on(), version.occasion(), version.answers());
        }
    }
}
