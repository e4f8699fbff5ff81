package vn.donghanh.casefile.draft;

import java.io.Serializable;
import java.time.Instant;

/** The user's own draft of the text of a form. */
public record CaseDraftView(String text, Instant savedAt) implements Serializable {}
