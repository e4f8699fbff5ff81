package vn.donghanh.legalaid;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A privileged note.
 *
 * @param text null if this reader may only know that it exists
 */
public record LegalAidNoteRow(String author, Instant at, @Nullable String text) implements Serializable {}
