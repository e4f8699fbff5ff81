package vn.donghanh.closing;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.ClosingBlocker;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;

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

    static ClosingGap of(Precondition unmet) {
        return new ClosingGap(unmet.rule(), unmet.arguments(), unmet.field(), null);
    }

    /** Creates the gap for an open item whose answer is missing or incomplete. */
    public static ClosingGap unanswered(OpenItem open) {
        return of(OpenItemAnswers.unanswered(open, "open"));
    }

    Precondition precondition() {
        return new Precondition(rule, false, List.copyOf(arguments), field);
    }
}
