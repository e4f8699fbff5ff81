package vn.donghanh.intake;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ClientGroup;

/**
 * Optional details of an ordinary intake, beyond the essentials.
 *
 * @param birth date of birth as typed: a full date, month and year, or a year
 * @param group the code of a {@link ClientGroup}
 * @param concern the presenting concern in the client's own words
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
