package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * Summary of a case that is compared with another one of possibly the same client; contains what a list shows anyway.
 *
 * @param manager the case manager's name; null while none is assigned
 */
public record CaseSummary(
        AgeBand ageBand, CaseStatus status, TriageLevel level, @Nullable String manager, Instant openedAt, int episode)
        implements Serializable {}
