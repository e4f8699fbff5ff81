package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * Emergencies of one level without a case manager: their number, and when the last one was received. Reveals nothing else about
 * them.
 */
public record WaitingEmergencyCount(TriageLevel level, long cases, Instant last) implements Serializable {}
