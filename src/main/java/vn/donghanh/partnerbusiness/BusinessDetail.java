package vn.donghanh.partnerbusiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business with what its partner may do now and has done.
 *
 * @param question what the partner is asked now; null for kinds that ask the same in every status
 * @param steps the steps open to the partner, the most likely first
 * @param history the steps since it was sent that concern the partner, oldest first
 * @param last the partner's last entry if it can be reverted; null otherwise
 * @param own what the fragment of its feature shows on the partner's page; null if there is none
 */
public record BusinessDetail(
        PartnerBusiness business,
        @Nullable StepQuestion question,
        List<PartnerStep> steps,
        List<BusinessEntryRow> history,
        @Nullable LastPartnerEntry last,
        @Nullable OwnPart own) {
    public BusinessDetail {
        steps = List.copyOf(steps);
        history = List.copyOf(history);
    }

    /** Creates the detail of a business whose steps are all that a partner records. */
    public BusinessDetail(
            PartnerBusiness business,
            List<PartnerStep> steps,
            List<BusinessEntryRow> history,
            @Nullable LastPartnerEntry last) {
        this(business, null, steps, history, last, null);
    }
}
