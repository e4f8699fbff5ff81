package vn.donghanh.partnerbusiness.inbox;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.OwnPart;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepQuestion;

/**
 * A business as shown to its partner.
 *
 * @param content what was disclosed, as far as the partner has opened it
 * @param question what the partner is asked now; null if its kind asks the same in every status
 * @param last the partner's last entry if it can be reverted; null otherwise
 * @param undoable whether that can be undone without a reason
 * @param sharedPages the numbers of the pages of documents that came with it
 * @param own what the fragment of its feature shows; null if there is none
 */
public record PartnerBusinessView(
        PartnerBusinessRow row,
        DisclosureContent content,
        @Nullable StepQuestion question,
        List<PartnerStep> steps,
        List<BusinessEntryRow> history,
        @Nullable LastPartnerEntry last,
        boolean undoable,
        List<Integer> sharedPages,
        @Nullable OwnPart own)
        implements Serializable {
    public PartnerBusinessView {
        steps = List.copyOf(steps);
        history = List.copyOf(history);
        sharedPages = List.copyOf(sharedPages);
    }

    /** Returns what the fragment of its feature shows; null for slips of other kinds. */
    public <T extends OwnPart> @Nullable T own(Class<T> type) {
        return type.isInstance(own) ? type.cast(own) : null;
    }

    public @Nullable PartnerStep find(@Nullable String step) {
        return steps.stream()
                .filter(open -> open.code().equals(step))
                .findFirst()
                .orElse(null);
    }
}
