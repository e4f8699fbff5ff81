package vn.donghanh.partnerbusiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business with what its partner may do now and has done.
 *
 * @param steps the steps open to the partner, the most likely first
 * @param history the steps since it was sent that concern the partner, oldest first
 * @param last the partner's last entry if it can be reverted; null otherwise
 */
public record BusinessDetail(
        PartnerBusiness business,
        List<PartnerStep> steps,
        List<BusinessEntryRow> history,
        @Nullable LastPartnerEntry last) {
    public BusinessDetail {
        steps = List.copyOf(steps);
        history = List.copyOf(history);
    }
}
