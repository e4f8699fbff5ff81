package vn.donghanh.legalaid.note;

import java.io.Serializable;
import java.time.Instant;

/**
 * A note that the Centre lets the lawyer see, before it is opened.
 *
 * @param ref the reference of what was disclosed
 * @param opened whether somebody at the legal aid centre has opened it
 */
public record ReceivedNoteRow(String ref, Instant at, boolean opened) implements Serializable {}
