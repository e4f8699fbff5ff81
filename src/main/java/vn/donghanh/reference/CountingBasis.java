package vn.donghanh.reference;

/** A rule by which all cases are counted: when it changes, every case is to be counted anew. */
public interface CountingBasis {}
