package vn.donghanh.closing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.TaskEnding;
import vn.donghanh.casefile.TaskKind;

/**
 * What was answered for one thing that a closing left open.
 *
 * @param task its ref
 * @param words who said so and why; null when it was done, or for a reader who does not read minutes
 */
public record AnsweredRow(
        String task, TaskKind kind, Instant dueAt, TaskEnding ending, @Nullable Instant doneAt, @Nullable String words)
        implements Serializable {}
