package vn.donghanh.placement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;

/**
 * Kind and pay of the work, as the client tells them. Each answer may be missing, with a reason; the employer is never asked.
 *
 * @param wageBand code of the list {@link #WAGE_BANDS}
 */
@Embeddable
public record WorkTerms(
        @Enumerated(EnumType.STRING) @Nullable EmploymentType employment,
        @Enumerated(EnumType.STRING) @Nullable MissingReason employmentMissing,
        @Nullable String wageBand,
        @Enumerated(EnumType.STRING) @Nullable MissingReason wageMissing)
        implements Serializable {
    /** The list of wage bands in đồng a month. */
    public static final String WAGE_BANDS = "wage_band";

    /** The client has not been asked yet. */
    public static final WorkTerms NOT_ASKED = new WorkTerms(null, MissingReason.UNKNOWN, null, MissingReason.UNKNOWN);

    /** Discards the reason for a missing answer if there is an answer. */
    public WorkTerms {
        employmentMissing = employment == null ? employmentMissing : null;
        wageMissing = wageBand == null ? wageMissing : null;
    }

    /** Returns whether one of the answers is still to be asked. */
    public boolean isIncomplete() {
        return employmentMissing == MissingReason.UNKNOWN || wageMissing == MissingReason.UNKNOWN;
    }

    List<Precondition> preconditions() {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(Precondition.of(
                        PlacementRule.EMPLOYMENT_MISSING,
                        employmentMissing != null || (employment != null && employment != EmploymentType.UNEMPLOYED))
                .at("employment"));
        preconditions.add(Precondition.of(PlacementRule.WAGE_MISSING, wageBand != null || wageMissing != null)
                .at("wage"));
        return preconditions;
    }
}
