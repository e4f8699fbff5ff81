package vn.donghanh.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.shared.Missing;

/**
 * The whole assessment as it stands on the form. Anything may be missing: what a submission asks for, the entity says.
 *
 * @param version the version the reader saw; {@link #NEW} while nothing has been saved
 * @param clientRanked she has put the needs in this order herself
 */
public record AssessmentDraft(
        int version,
        boolean clientRanked,
        List<@Valid NeedDraft> needs,
        @Nullable @Size(max = 1000) String strengths,
        @Nullable @Size(max = 1000) String trusted,
        @Nullable @Size(max = 1000) String family,
        Set<ClientGroup> groups,
        @Nullable Missing groupsMissing,
        @Valid Situation situation)
        implements Serializable {
    /** Nothing has been saved yet. */
    public static final int NEW = -1;
}
