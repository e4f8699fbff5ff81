package vn.donghanh.staff;

import java.io.Serializable;
import java.time.Instant;

/** An open session, known by the browser it runs in. */
public record SessionRow(String ref, String device, Instant startedAt, Instant lastActive, boolean current)
        implements Serializable {}
