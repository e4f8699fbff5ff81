package vn.donghanh.casefile;

/** A case has taken a step; observed in the same transaction. */
public record CaseMoved(CaseView file, CaseStep step) {}
