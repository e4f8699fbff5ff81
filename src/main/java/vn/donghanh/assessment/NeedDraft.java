package vn.donghanh.assessment;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.PresentingNeed;

/**
 * One need on the assessment form, in the order of the list.
 *
 * @param key the key of the need; null for a new one
 * @param need the kind of need; null for a sealed one that this user could not open, whose kind and text stay
 *     unchanged
 */
public record NeedDraft(
        @Nullable String key,
        @Nullable PresentingNeed need,
        @Nullable @Size(max = 1000) String words,
        @Nullable Eligibility eligibility,
        @Nullable String rule,
        @Nullable @Size(max = 1000) String basis)
        implements Serializable {}
