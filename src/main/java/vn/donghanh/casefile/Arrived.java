package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;

/**
 * That emergencies came and nobody answers for them yet: how many of one level, and when the last was received. Nothing else
 * is said of them.
 */
public record Arrived(TriageLevel level, long cases, Instant last) implements Serializable {}
