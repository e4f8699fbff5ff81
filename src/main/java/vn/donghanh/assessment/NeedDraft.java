package vn.donghanh.assessment;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One need as it stands on the form, in the order of the list.
 *
 * @param key the need's key, or null for one that is new
 * @param need which need; null for a sealed one that this reader could not open, whose kind and words stay as they are
 */
public record NeedDraft(
        @Nullable String key,
        @Nullable PresentingNeed need,
        @Nullable @Size(max = 1000) String words,
        @Nullable Eligibility eligibility,
        @Nullable String rule,
        @Nullable @Size(max = 1000) String basis)
        implements Serializable {}
