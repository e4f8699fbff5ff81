package vn.donghanh.signin.factor;

import java.io.Serializable;
import java.time.Instant;

/** A row of the list of pending account recoveries. {@code workplace}: the owner's unit or organisation. */
public record AccountRecoveryRow(
        String ref, String name, String username, String workplace, String issuedBy, Instant issuedAt)
        implements Serializable {}
