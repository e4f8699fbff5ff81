package vn.donghanh.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * What a delivery cost and who pays. The source is a code of the list of funding sources, or the reason why none is named.
 *
 * @param amount in whole đồng; null when no money was spent
 * @param cash whether the client was given cash
 */
public record ServiceCost(
        @Nullable @Positive @Max(MAX_AMOUNT) Long amount,
        boolean cash,
        @Nullable @Size(max = 40) String funding,
        @Nullable MissingReason fundingMissing)
        implements Serializable {
    public static final long MAX_AMOUNT = 100_000_000;

    /** No money was spent and no programme named. */
    public static final ServiceCost NONE = new ServiceCost(null, false, null, MissingReason.NOT_APPLICABLE);

    /** Discards the reason for a missing source if there is one, and the mark of cash if there is no money. */
    public ServiceCost {
        fundingMissing = funding == null ? fundingMissing : null;
        cash = cash && amount != null;
    }
}
