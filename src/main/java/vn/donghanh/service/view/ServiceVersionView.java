package vn.donghanh.service.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.service.DeliveryDetailProvider;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.LivelihoodItem;
import vn.donghanh.service.ServiceUnit;

/**
 * One version of a delivery as shown to the user.
 *
 * @param labelKey message key of the kind, neutral for a sealed kind that the user may not read
 * @param quantity null when none was entered or the user may not read it
 * @param minutes length of a session or accompaniment; null when there is none or the user may not read it
 * @param livelihood what was given for a livelihood; null for any other kind
 * @param giver name of the member of staff who gave it
 * @param recorder name of the member of staff who recorded it
 * @param line null when there is none or the user may not read it
 * @param detail what else is recorded of a counselling session; null for any other kind
 */
public record ServiceVersionView(
        int number,
        String labelKey,
        @Nullable Integer quantity,
        @Nullable ServiceUnit unit,
        @Nullable Integer minutes,
        @Nullable LivelihoodItem livelihood,
        DeliveryOutcome outcome,
        boolean mistake,
        LocalDate day,
        Instant recordedAt,
        String giver,
        String recorder,
        @Nullable Long amount,
        boolean cash,
        @Nullable CodeListItemView funding,
        @Nullable String line,
        DeliveryDetailProvider.@Nullable DeliveryDetail detail)
        implements Serializable {

    public boolean isByAnother() {
        return !giver.equals(recorder);
    }
}
