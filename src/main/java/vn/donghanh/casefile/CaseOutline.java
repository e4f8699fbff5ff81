package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case beside another that may be the same client's: what a list shows anyway.
 *
 * @param manager the case manager's name; null while nobody is responsible
 */
public record CaseOutline(
        AgeBand ageBand, CaseStatus status, TriageLevel level, @Nullable String manager, Instant openedAt, int episode)
        implements Serializable {}
