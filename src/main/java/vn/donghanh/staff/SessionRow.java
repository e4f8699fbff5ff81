package vn.donghanh.staff;

import java.io.Serializable;
import java.time.Instant;

/** An open session, identified to its owner by its browser. */
public record SessionRow(String ref, String device, Instant startedAt, Instant lastActive, boolean current)
        implements Serializable {}
