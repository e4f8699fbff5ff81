package vn.donghanh.signin.factor;

import java.io.Serializable;
import java.time.Instant;

/** Someone who lost her device and waits for a word. {@code workplace}: her unit or her organisation. */
public record AccountRecoveryRow(
        String ref, String name, String username, String workplace, String issuedBy, Instant issuedAt)
        implements Serializable {}
