package vn.donghanh.document.form;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/** A printed form whose signed copy is awaited. */
public record WaitingForm(String ref, FormKind kind, Instant printedAt, StaffId printedBy) implements Serializable {}
