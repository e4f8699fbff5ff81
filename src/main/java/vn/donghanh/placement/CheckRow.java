package vn.donghanh.placement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.placement.value.CheckAnswer;

/** A milestone of a placement with its days and what is known. */
public record CheckRow(CheckWindow window, CheckResult result, List<Attempt> attempts) implements Serializable {
    public CheckRow {
        attempts = List.copyOf(attempts);
    }

    /** @param actor who asked; null if the name is no longer known */
    public record Attempt(CheckAnswer answer, LocalDate heldOn, @Nullable String actor) implements Serializable {}
}
