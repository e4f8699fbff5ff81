package vn.donghanh.intake;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ClientGroup;

/**
 * What may be told at an ordinary intake beyond the essentials. Nothing of it is needed.
 *
 * @param birth as typed: a day, a month and year, or a year
 * @param group the code of a {@link ClientGroup}
 * @param concern what brought her, in her words
 */
public record AdditionalDetails(
        AnswerOrReason legalName,
        AnswerOrReason birth,
        AnswerOrReason phone,
        AnswerOrReason address,
        AnswerOrReason kin,
        AnswerOrReason group,
        @Nullable @Size(max = 1000) String concern)
        implements Serializable {
    static AdditionalDetails empty() {
        AnswerOrReason none = AnswerOrReason.notAsked();
        return new AdditionalDetails(none, none, none, none, none, none, null);
    }
}
