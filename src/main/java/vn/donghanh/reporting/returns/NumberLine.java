package vn.donghanh.reporting.returns;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers of a return.
 *
 * @param part the district, zone, school type or body that they are about; null when they are about everything
 */
@Embeddable
public record NumberLine(@Nullable String part, long numerator, long denominator) implements Serializable {}
