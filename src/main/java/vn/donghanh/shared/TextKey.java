package vn.donghanh.shared;

import java.io.Serializable;

/** A message key as an argument of a message: shown as its text in the reader's language. */
public record TextKey(String key) implements Serializable {}
