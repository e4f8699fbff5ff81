package vn.donghanh.casefile;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A case that was found by what someone typed; the alias only for a reader who sees names. */
public record CaseHit(String number, @Nullable String alias) implements Serializable {}
