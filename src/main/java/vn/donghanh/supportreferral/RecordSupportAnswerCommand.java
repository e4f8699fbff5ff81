package vn.donghanh.supportreferral;

import java.time.LocalDate;
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
    List<Precondition> preconditions() {
        return List.of(
                Precondition.of(SupportRule.ANSWER_MISSING, step != null).at("step"),
                Precondition.of(
                                SupportRule.SOURCE_MISSING,
                                step == null
                                        || source == BusinessSource.CLIENT
                                        || source == BusinessSource.PARTNER_BY_LETTER)
                        .at("source"));
    }
}
