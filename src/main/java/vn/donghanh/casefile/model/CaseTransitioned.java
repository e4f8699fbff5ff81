package vn.donghanh.casefile.model;

/** CDI event fired after a transition of a case, observed in the same transaction. */
public record CaseTransitioned(CaseView caseView, CaseStep step) {}
