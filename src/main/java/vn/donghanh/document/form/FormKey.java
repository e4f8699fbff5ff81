package vn.donghanh.document.form;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names one form of a case.
 *
 * @param subject the record that it prints, such as a number of a plan or the reference of a stay; null when the case has only one
 */
public record FormKey(FormKind kind, @Nullable String subject) implements Serializable {}
