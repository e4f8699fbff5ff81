package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.OrganisationId;

/**
 * What a supervisor chose to look at. Whatever is null is not limited.
 *
 * @param period id of the period; null for the current half-year
 * @param compared id of the period beside it; null for the one before
 * @param worker username of the present case manager
 * @param level the level of the case when the need was identified
 * @param partner of whom something was asked for the need
 */
public record SupervisionCriteria(
        @Nullable Long period,
        @Nullable Long compared,
        @Nullable String worker,
        @Nullable ServiceGroup service,
        @Nullable TriageLevel level,
        @Nullable OrganisationId partner)
        implements Serializable {
    public boolean isLimited() {
        return worker != null || service != null || level != null || partner != null;
    }
}
