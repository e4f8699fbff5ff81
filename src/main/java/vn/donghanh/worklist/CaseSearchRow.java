package vn.donghanh.worklist;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A case that was found by what someone typed; the alias only for a reader who sees names. */
public record CaseSearchRow(String number, @Nullable String alias) implements Serializable {}
