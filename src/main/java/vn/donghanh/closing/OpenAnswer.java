package vn.donghanh.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.OpenEnding;
import vn.donghanh.casefile.OpenThing;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/** What is said of one thing that was still open when the end of its case was asked for: done, and when; not done, and why, in words; or going on. */
@Embeddable
class OpenAnswer {
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Enumerated(EnumType.STRING)
    private OpenThing thing;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskKind kind;

    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private OpenEnding ending;

    private @Nullable Instant doneAt;
    private byte @Nullable [] wordsSealed;

    protected OpenAnswer() {}

    /**
     * @param ref of this answer alone, with which its words are sealed
     * @param words sealed; null when none are written yet
     */
    static OpenAnswer of(
            String ref, LeftOpen open, OpenEnding ending, @Nullable Instant doneAt, byte @Nullable [] words) {
        OpenAnswer answer = new OpenAnswer();
        answer.ref = ref;
        answer.thing = open.thing();
        answer.kind = open.kind();
        answer.dueAt = open.dueAt();
        answer.ending = ending;
        answer.doneAt = ending == OpenEnding.DONE ? doneAt : null;
        answer.wordsSealed = words;
        return answer;
    }

    static SealedCell wordsOf(PersonRef person, String ref) {
        return new SealedCell(person, "closure_answer", "words", ref);
    }

    /** What it lacks, so that it answers for what was left open; null when nothing. */
    @Nullable
    ClosingRule gap() {
        return switch (ending) {
            case DONE -> doneAt == null ? ClosingRule.DONE_WHEN_MISSING : null;
            case DECLINED, NOT_POSSIBLE -> wordsSealed == null ? ClosingRule.UNDONE_WHY_MISSING : null;
            case GOES_ON -> null;
        };
    }

    /** Whether this reader is told of it. */
    boolean isToldTo(CurrentUser user) {
        return kind == null || kind.isToldTo(user);
    }

    String ref() {
        return ref;
    }

    OpenThing thing() {
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

    OpenEnding ending() {
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
