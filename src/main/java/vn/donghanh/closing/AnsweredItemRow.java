package vn.donghanh.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemResolution;

/**
 * The recorded answer for one item that was still open when closing was requested.
 *
 * @param ref the reference under which the item was answered; its public code if it is known by one
 * @param taskKind null unless the item is a task
 * @param explanation source and reason of the answer; null when the item was done or continues, or the reader may not read minutes
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
    /** Returns the enum constant whose message names the item: its task kind, else its item kind. */
    public Enum<?> name() {
        return Objects.requireNonNullElse(taskKind, itemKind);
    }

    /** Returns the public code of the item; null for what is not known by one. */
    public @Nullable String code() {
        return itemKind.isKnownByCode() ? ref : null;
    }

    /** Returns whether the item is a process with a partner; otherwise it is a task of the Centre. */
    public boolean isWithPartner() {
        return itemKind != OpenItemKind.TASK;
    }
}
