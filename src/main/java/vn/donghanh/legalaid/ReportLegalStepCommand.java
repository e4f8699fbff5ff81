package vn.donghanh.legalaid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.shared.Precondition;

/**
 * A step that the worker records: of the client, or of a partner who wrote or rang.
 *
 * @param reason code of the list of refusals
 * @param outcome code of the list of outcomes
 */
public record ReportLegalStepCommand(
        @Nullable LegalAidStep step,
        @Nullable BusinessSource source,
        @Nullable LocalDate day,
        @Nullable String reason,
        @Nullable String outcome) {
    /** @param asked the step, once one was chosen */
    List<Precondition> preconditions(LegalAidStep asked) {
        return List.of(
                Precondition.of(LegalAidRule.SOURCE_MISSING, source != null).at("source"),
                Precondition.of(LegalAidRule.REASON_MISSING, asked != LegalAidStep.REFUSE || reason != null)
                        .at("reason"),
                Precondition.of(LegalAidRule.OUTCOME_MISSING, asked != LegalAidStep.RESOLVE || outcome != null)
                        .at("outcome"),
                Precondition.of(LegalAidRule.DAY_MISSING, !asked.asksDay() || day != null)
                        .at("day"));
    }
}
