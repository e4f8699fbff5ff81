package vn.donghanh.feedback.complaint;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * A complaint as the client makes it.
 *
 * @param wished whom the client wants to read it
 * @param concerned user name of the member of staff whom it concerns, if the recorder knows it
 * @param answerWish null means that the addressee informs the client
 * @param wish in words how, and by whom, the client wants to be informed
 */
public record ComplaintContent(
        @Nullable ComplaintSubject subject,
        @Nullable ComplaintAddressee wished,
        @Nullable String concerned,
        @Nullable @Size(max = 4000) String account,
        @Nullable AnswerWish answerWish,
        @Nullable @Size(max = 300) String wish) {

    public List<Precondition> preconditions() {
        return List.of(
                Precondition.of(ComplaintRule.SUBJECT_MISSING, subject != null).at("subject"),
                Precondition.of(ComplaintRule.ADDRESSEE_MISSING, wished != null).at("wished"),
                Precondition.of(ComplaintRule.ACCOUNT_MISSING, account != null && !account.isBlank())
                        .at("account"));
    }

    /** @throws RuleViolationException listing everything that is missing */
    Complete requireComplete() {
        Precondition.requireAll(preconditions());
        return new Complete(
                Objects.requireNonNull(subject),
                Objects.requireNonNull(wished),
                Objects.requireNonNull(account).strip(),
                Objects.requireNonNullElse(answerWish, AnswerWish.BY_ADDRESSEE));
    }

    /** The parts that each complaint has. */
    record Complete(ComplaintSubject subject, ComplaintAddressee wished, String account, AnswerWish answerWish) {
        Complete about(ComplaintSubject other) {
            return new Complete(other, wished, account, answerWish);
        }
    }
}
