package vn.donghanh.supportreferral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.shared.Precondition;

/**
 * What the partner answered by letter or telephone, or the client tells.
 *
 * @param reason code of the list of refusals, if nothing was received
 * @param outcome code of the list of outcomes, if something was received
 * @param day the day on which it was received
 */
public record RecordSupportAnswerCommand(
        @Nullable SupportStep step,
        @Nullable BusinessSource source,
        @Nullable LocalDate day,
        @Nullable String reason,
        @Nullable String outcome) {
    /** Returns all that is missing, in the order of the form. */
    List<Precondition> preconditions() {
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(SupportRule.ANSWER_MISSING, step != null).at("step"),
                Precondition.of(
                                SupportRule.SOURCE_MISSING,
                                step == null
                                        || source == BusinessSource.CLIENT
                                        || source == BusinessSource.PARTNER_BY_LETTER)
                        .at("source")));
        if (step == SupportStep.CONCLUDE) {
            preconditions.add(
                    Precondition.of(SupportRule.DAY_MISSING, day != null).at("day"));
            preconditions.add(Precondition.of(SupportRule.OUTCOME_MISSING, outcome != null)
                    .at("outcome"));
        } else if (step == SupportStep.DECLINE || step == SupportStep.CONCLUDE_WITHOUT) {
            preconditions.add(
                    Precondition.of(SupportRule.REASON_MISSING, reason != null).at("reason"));
        }
        return preconditions;
    }
}
