package vn.donghanh.closing;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.ClosingBlocker;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.RuleViolationException;

/**
 * A condition that is missing before a case may close, with the place where it can be settled.
 *
 * @param field field of the closing form; null when the gap is settled on another page
 * @param page path of the page that settles it, to which the case number is appended; null when the gap is in the form itself
 */
public record ClosingGap(
        BusinessRule rule, List<? extends Serializable> arguments, @Nullable String field, @Nullable String page)
        implements Serializable {
    static ClosingGap of(ClosingBlocker.Blocker blocker) {
        return new ClosingGap(blocker.rule(), blocker.arguments(), null, blocker.page());
    }

    static ClosingGap of(RuleViolationException refusal) {
        return new ClosingGap(
                refusal.rule(),
                refusal.arguments().stream().map(Serializable.class::cast).toList(),
                refusal.field(),
                null);
    }

    /** Creates the gap for an open item whose answer is missing or incomplete. */
    public static ClosingGap unanswered(OpenItem open) {
        return of(OpenItemAnswers.unanswered(open, "open"));
    }

    RuleViolationException refusal() {
        return field == null
                ? new RuleViolationException(rule, arguments.toArray())
                : RuleViolationException.at(field, rule, arguments.toArray());
    }
}
