package vn.donghanh.worklist;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A case found by the quick search; the alias only for readers who may see names. */
public record CaseSearchRow(String number, @Nullable String alias) implements Serializable {}
