package vn.donghanh.intake.screening;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;

/**
 * Event: a screening has raised critical flags that did not stand before.
 *
 * @param first whether no flag stood before
 * @param afterIncident whether it followed an incident, which has started its own deadlines of care
 * @param hoursSince hours since the exposure, for {@link CriticalFlag#C_RAPE72}; null when unknown
 */
public record FlagsRaised(
        CaseView caseView,
        Set<CriticalFlag> flags,
        boolean first,
        boolean afterIncident,
        @Nullable Integer hoursSince) {
    public FlagsRaised {
        flags = Set.copyOf(flags);
    }
}
