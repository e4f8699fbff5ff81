package vn.donghanh.casefile.model;

/** CDI event fired when a client of an open case turns out to be, or possibly to be, a minor; observed in the same transaction. */
public record ChildPathBegun(CaseView caseView) {}
