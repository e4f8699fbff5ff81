package vn.donghanh.casefile.model;

/** A case has taken a step; observed in the same transaction. */
public record CaseTransitioned(CaseView caseView, CaseStep step) {}
