package vn.donghanh.casefile.model;

import java.io.Serializable;

/** Database id of a case, as other features store it. */
public record CaseId(long value) implements Serializable {}
