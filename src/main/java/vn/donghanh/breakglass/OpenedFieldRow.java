package vn.donghanh.breakglass;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.person.value.IdentityField;

/** One identity field to which the reader has emergency access, without anything else of the case. */
public record OpenedFieldRow(String ref, String number, IdentityField field, Instant until) implements Serializable {}
