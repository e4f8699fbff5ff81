package vn.donghanh.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/** The answer for one item that was open when closing was requested: done, with the time; not done, with an encrypted reason; or continuing. */
@Embeddable
class OpenItemAnswer {
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Enumerated(EnumType.STRING)
    private OpenItemKind thing;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskKind kind;

    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private OpenItemResolution ending;

    private @Nullable Instant doneAt;
    private byte @Nullable [] wordsSealed;

    protected OpenItemAnswer() {}

    /**
     * @param ref unique reference of this answer; part of the associated data of its encrypted text
     * @param words encrypted text; null when none was written
     */
    static OpenItemAnswer of(
            String ref, OpenItem open, OpenItemResolution ending, @Nullable Instant doneAt, byte @Nullable [] words) {
        OpenItemAnswer answer = new OpenItemAnswer();
        answer.ref = ref;
        answer.thing = open.itemKind();
        answer.kind = open.taskKind();
        answer.dueAt = open.dueAt();
        answer.ending = ending;
        answer.doneAt = ending == OpenItemResolution.DONE ? doneAt : null;
        answer.wordsSealed = words;
        return answer;
    }

    static EncryptedCell wordsCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "closure_answer", "words", ref);
    }

    /** Returns the rule that an incomplete answer violates; null when the answer is complete. */
    @Nullable
    ClosingRule gap() {
        return switch (ending) {
            case DONE -> doneAt == null ? ClosingRule.DONE_WHEN_MISSING : null;
            case DECLINED, NOT_POSSIBLE -> wordsSealed == null ? ClosingRule.UNDONE_WHY_MISSING : null;
            case GOES_ON -> null;
        };
    }

    /** Whether the reader may see the item. */
    boolean isVisibleTo(CurrentUser user) {
        return kind == null || kind.isVisibleTo(user);
    }

    String ref() {
        return ref;
    }

    OpenItemKind thing() {
        return thing;
    }

    @Nullable
    TaskKind kind() {
        return kind;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    OpenItemResolution ending() {
        return ending;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    byte @Nullable [] wordsSealed() {
        return wordsSealed;
    }
}
