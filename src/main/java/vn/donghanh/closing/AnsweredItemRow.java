package vn.donghanh.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemResolution;

/**
 * What was answered for one thing that a closing left open.
 *
 * @param ref of a task; of anything else the code by which everybody knows it
 * @param taskKind of a task, null for anything else
 * @param explanation who said so and why; null when it was done or goes on, or for a reader who does not read minutes
 */
public record AnsweredItemRow(
        String ref,
        OpenItemKind itemKind,
        @Nullable TaskKind taskKind,
        @Nullable Instant dueAt,
        OpenItemResolution ending,
        @Nullable Instant doneAt,
        @Nullable String explanation)
        implements Serializable {
    /** What it is, in the words of its kind. */
    public Enum<?> name() {
        return Objects.requireNonNullElse(taskKind, itemKind);
    }

    /** By which everybody knows it; null for a task. */
    public @Nullable String code() {
        return itemKind == OpenItemKind.TASK ? null : ref;
    }
}
