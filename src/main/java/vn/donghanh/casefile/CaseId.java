package vn.donghanh.casefile;

import java.io.Serializable;

/** A case as other features store it. */
public record CaseId(long value) implements Serializable {}
