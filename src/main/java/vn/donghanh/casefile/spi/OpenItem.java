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
import vn.donghanh.shared.TextKey;

/**
 * An item still open on a case that is about to end. Each item requires a resolution of its own.
 *
 * @param ref the reference under which the item is answered; its public code if {@link OpenItemKind#isKnownByCode()}
 * @param subject what the item is about, enough to tell it from others of its kind; null for a task and for what is known by its code
 * @param taskKind kind of a task; null for any other item
 * @param title title of a manual task; null for other kinds, or if the reader may not read texts
 * @param about code of the task's subject; null for a task of the case as a whole
 * @param status current status of the item; null for a task
 * @param dueAt due time or time of the appointment; null if there is none
 * @param page path of the page on which to complete the item
 * @param resolutions the permitted resolutions
 */
public record OpenItem(
        OpenItemKind itemKind,
        String ref,
        @Nullable TextKey subject,
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

    /** Creates an item for a task. A client cannot decline a duty of the Centre. */
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
                null,
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
     * Creates an item that involves a partner and is known by its code.
     *
     * @param mayContinue whether the client may continue it without the Centre
     */
    public static OpenItem external(
            OpenItemKind thing, String code, Enum<?> state, @Nullable Instant dueAt, boolean mayContinue, String page) {
        return new OpenItem(
                thing,
                code,
                null,
                null,
                null,
                null,
                state,
                dueAt,
                false,
                page,
                mayContinue
                        ? List.of(
                                OpenItemResolution.GOES_ON,
                                OpenItemResolution.DECLINED,
                                OpenItemResolution.NOT_POSSIBLE)
                        : List.of(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE));
    }

    /** Creates an item that is only planned, so that it ends with the case. */
    public static OpenItem planned(OpenItemKind kind, String ref, TextKey subject, Enum<?> status, String page) {
        return new OpenItem(
                kind,
                ref,
                subject,
                null,
                null,
                null,
                status,
                null,
                false,
                page,
                List.of(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE));
    }

    /** Creates an item that the client carries on after the end of the case. */
    public static OpenItem goingOn(
            OpenItemKind kind,
            String ref,
            TextKey subject,
            Enum<?> status,
            @Nullable Instant dueAt,
            boolean overdue,
            String page) {
        return new OpenItem(
                kind,
                ref,
                subject,
                null,
                null,
                null,
                status,
                dueAt,
                overdue,
                page,
                List.of(OpenItemResolution.GOES_ON));
    }

    /** Returns what tells the item from others of its kind: its subject, or else its code. */
    public Serializable distinction() {
        return subject == null ? ref : subject;
    }

    /** Returns the task kind of a task or else the item kind, as the source of the label. */
    public Enum<?> displayKind() {
        return Objects.requireNonNullElse(taskKind, itemKind);
    }

    /** Whether the item may be shown to this reader. */
    public boolean isVisibleTo(CurrentUser user) {
        return taskKind == null || taskKind.isVisibleTo(user);
    }
}
