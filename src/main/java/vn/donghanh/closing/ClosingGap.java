package vn.donghanh.closing;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.ClosingBlocker;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.RuleViolationException;

/**
 * Something that is missing before a case closes, and where it is to be had.
 *
 * @param field of the request itself; null when it is settled elsewhere
 * @param page address at which it is settled, the case number to be appended; null for what stands in the request
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

    /** Something still open for which nothing, or not enough, is answered. */
    public static ClosingGap unanswered(OpenItem open) {
        return of(ClosingRequest.unanswered(open, "open"));
    }

    RuleViolationException refusal() {
        return field == null
                ? new RuleViolationException(rule, arguments.toArray())
                : RuleViolationException.at(field, rule, arguments.toArray());
    }
}
