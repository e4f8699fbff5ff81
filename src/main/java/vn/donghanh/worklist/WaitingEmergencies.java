package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * That emergencies came and nobody answers for them yet: how many of one level, and when the last was received. Nothing else
 * is said of them.
 */
public record WaitingEmergencies(TriageLevel level, long cases, Instant last) implements Serializable {}
