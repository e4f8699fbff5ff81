package vn.donghanh.legalaid.note;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step on a privileged note.
 *
 * @param actor null if the lawyer took it
 */
public record LegalAidNoteStepRow(LegalAidNoteStep step, Instant at, @Nullable String actor) implements Serializable {}
