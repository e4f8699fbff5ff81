package vn.donghanh.placement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.placement.value.CheckAnswer;

/**
 * A milestone of a placement with its days and what is known.
 *
 * @param notAsked why the client is not asked any more; null for a settled milestone, and while the client may be asked
 */
public record CheckRow(
        CheckWindow window, CheckResult result, @Nullable NoContactReason notAsked, List<Attempt> attempts)
        implements Serializable {
    public CheckRow {
        notAsked = result.isSettled() ? null : notAsked;
        attempts = List.copyOf(attempts);
    }

    /** @param actor who asked; null if the name is no longer known */
    public record Attempt(CheckAnswer answer, LocalDate heldOn, @Nullable String actor) implements Serializable {}
}
