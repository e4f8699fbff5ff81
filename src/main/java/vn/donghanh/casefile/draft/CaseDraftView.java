package vn.donghanh.casefile.draft;

import java.io.Serializable;
import java.time.Instant;

/** The user's own draft of a form; its text is what the page's script keeps, each field by its name. */
public record CaseDraftView(String text, Instant savedAt) implements Serializable {}
