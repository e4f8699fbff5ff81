package vn.donghanh.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.TaskEnding;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.shared.PersonRef;

/** What is said of one thing that was still open when the end of its case was asked for: done, and when; or not done, and why, in words. */
@Embeddable
class OpenAnswer {
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private TaskEnding ending;

    private @Nullable Instant doneAt;
    private byte @Nullable [] wordsSealed;

    protected OpenAnswer() {}

    /**
     * @param ref of this answer alone, with which its words are sealed
     * @param words sealed; null when none are written yet
     */
    static OpenAnswer of(
            String ref, LeftOpen open, TaskEnding ending, @Nullable Instant doneAt, byte @Nullable [] words) {
        OpenAnswer answer = new OpenAnswer();
        answer.ref = ref;
        answer.kind = open.kind();
        answer.dueAt = open.dueAt();
        answer.ending = ending;
        answer.doneAt = ending == TaskEnding.DONE ? doneAt : null;
        answer.wordsSealed = words;
        return answer;
    }

    static SealedCell wordsOf(PersonRef person, String ref) {
        return new SealedCell(person, "closure_answer", "words", ref);
    }

    /** What it lacks, so that it answers for what was left open; null when nothing. */
    @Nullable
    ClosingRule gap() {
        if (ending == TaskEnding.DONE) {
            return doneAt == null ? ClosingRule.DONE_WHEN_MISSING : null;
        }
        return wordsSealed == null ? ClosingRule.UNDONE_WHY_MISSING : null;
    }

    String ref() {
        return ref;
    }

    TaskKind kind() {
        return kind;
    }

    Instant dueAt() {
        return dueAt;
    }

    TaskEnding ending() {
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
