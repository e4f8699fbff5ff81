package vn.donghanh.supportreferral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.shared.Precondition;

/**
 * Sending a referral for support, with the lines that the client wants told.
 *
 * @param visitOn the day on which the client comes; read only if it is shown
 * @param children how many children come along; read only if it is shown
 */
public record SendSupportCommand(
        SendToPartnerCommand sending,
        Set<SupportSlipField> lines,
        @Nullable LocalDate visitOn,
        @Nullable Integer children) {
    static final int MOST_CHILDREN = 12;

    public SendSupportCommand {
        lines = Set.copyOf(lines);
    }

    boolean shows(SupportSlipField field) {
        return lines.contains(field);
    }

    /** Returns the preconditions for the disclosed content. */
    List<Precondition> slipPreconditions(LocalDate today) {
        List<Precondition> preconditions = new ArrayList<>(sending.slipPreconditions());
        preconditions.addAll(linePreconditions(today));
        return preconditions;
    }

    /** Returns all preconditions for sending. */
    List<Precondition> preconditions(LocalDate today) {
        List<Precondition> preconditions = new ArrayList<>(sending.preconditions());
        preconditions.addAll(linePreconditions(today));
        return preconditions;
    }

    private List<Precondition> linePreconditions(LocalDate today) {
        boolean day = shows(SupportSlipField.DAY);
        boolean counted = children != null && children > 0 && children <= MOST_CHILDREN;
        return List.of(
                Precondition.of(SupportRule.VISIT_DAY_MISSING, !day || visitOn != null)
                        .at("visitOn"),
                Precondition.of(SupportRule.VISIT_DAY_PAST, !day || visitOn == null || !visitOn.isBefore(today))
                        .at("visitOn"),
                Precondition.of(
                                SupportRule.CHILDREN_NOT_COUNTED,
                                !shows(SupportSlipField.CHILDREN) || counted,
                                MOST_CHILDREN)
                        .at("children"));
    }
}
