package vn.donghanh.feedback.complaint;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** Returns everything that is missing. */
    public List<RuleViolationException> refusals() {
        List<RuleViolationException> refusals = new ArrayList<>();
        if (subject == null) {
            refusals.add(RuleViolationException.at("subject", ComplaintRule.SUBJECT_MISSING));
        }
        if (wished == null) {
            refusals.add(RuleViolationException.at("wished", ComplaintRule.ADDRESSEE_MISSING));
        }
        if (account == null || account.isBlank()) {
            refusals.add(RuleViolationException.at("account", ComplaintRule.ACCOUNT_MISSING));
        }
        return refusals;
    }

    /** @throws RuleViolationException listing everything that is missing */
    Complete requireComplete() {
        List<RuleViolationException> refusals = refusals();
        if (subject == null || wished == null || account == null || !refusals.isEmpty()) {
            throw RuleViolationException.combine(refusals);
        }
        return new Complete(
                subject, wished, account.strip(), Objects.requireNonNullElse(answerWish, AnswerWish.BY_ADDRESSEE));
    }

    /** The parts that each complaint has. */
    record Complete(ComplaintSubject subject, ComplaintAddressee wished, String account, AnswerWish answerWish) {
        Complete about(ComplaintSubject other) {
            return new Complete(other, wished, account, answerWish);
        }
    }
}
