package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.CurrentUser;

/**
 * Something still open on a case that is to end: it has to be answered for by itself.
 *
 * @param ref of a task; of anything else the code by which everybody knows it
 * @param taskKind of a task, null for anything else
 * @param title the words of a task that someone wrote; null when its kind says it all, or the reader sees no words
 * @param about the code of what a task is about, null for one of the case as a whole
 * @param status how far it has come; null for a task
 * @param dueAt or when it takes place; null for what waits for no moment
 * @param page address at which it is done
 * @param resolutions what may be answered
 */
public record OpenItem(
        OpenItemKind itemKind,
        String ref,
        @Nullable TaskKind taskKind,
        @Nullable String title,
        @Nullable String about,
        @Nullable Enum<?> status,
        @Nullable Instant dueAt,
        boolean overdue,
        String page,
        List<OpenItemResolution> resolutions)
        implements Serializable {
    public static final Comparator<OpenItem> BY_DUE =
            Comparator.comparing(OpenItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    public OpenItem {
        resolutions = List.copyOf(resolutions);
    }

    /** A duty of the Centre is not the client's to decline. */
    public static OpenItem task(
            CaseView caseView,
            String ref,
            TaskKind kind,
            @Nullable String title,
            @Nullable String about,
            Instant dueAt,
            boolean late) {
        return new OpenItem(
                OpenItemKind.TASK,
                ref,
                kind,
                title,
                about,
                null,
                dueAt,
                late,
                kind.page() + caseView.number().value(),
                kind.mayClientDecline()
                        ? List.of(OpenItemResolution.DONE, OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE)
                        : List.of(OpenItemResolution.DONE, OpenItemResolution.NOT_POSSIBLE));
    }

    /**
     * Something that goes on with others.
     *
     * @param goesOn whether the client may go on with it without the Centre
     */
    public static OpenItem external(
            OpenItemKind thing, String code, Enum<?> state, @Nullable Instant dueAt, boolean goesOn, String page) {
        return new OpenItem(
                thing,
                code,
                null,
                null,
                null,
                state,
                dueAt,
                false,
                page,
                goesOn
                        ? List.of(
                                OpenItemResolution.GOES_ON,
                                OpenItemResolution.DECLINED,
                                OpenItemResolution.NOT_POSSIBLE)
                        : List.of(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE));
    }

    /** What it is, in the words of its kind. */
    public Enum<?> displayKind() {
        return Objects.requireNonNullElse(taskKind, itemKind);
    }

    /** Whether this reader is told of it. */
    public boolean isVisibleTo(CurrentUser user) {
        return taskKind == null || taskKind.isVisibleTo(user);
    }
}
