package vn.donghanh.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/**
 * The command to record a delivery, or a new version of it.
 *
 * @param day the day of the event
 * @param givenBy the member of staff who gave it; null for the user
 * @param corrects the delivery to be corrected; null for a new one
 * @param basedOn the version that is corrected; 0 for a new delivery
 * @param ref the reference of this version, fixed with the form, so that it is saved only once
 */
public record RecordServiceCommand(
        String number,
        @NotNull @Valid ServiceItem item,
        @Nullable DeliveryOutcome outcome,
        @Nullable LocalDate day,
        @Nullable StaffId givenBy,
        @NotNull @Valid ServicePurpose purpose,
        @NotNull @Valid ServiceCost cost,
        @Nullable @Size(max = ServiceDelivery.MAX_LINE_LENGTH) String line,
        @Nullable String corrects,
        int basedOn,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref) {

    /** Creates the command for a new delivery by the user. */
    public static RecordServiceCommand delivered(
            String number,
            ServiceItem item,
            LocalDate day,
            ServicePurpose purpose,
            ServiceCost cost,
            @Nullable String line) {
        return new RecordServiceCommand(
                number,
                item,
                DeliveryOutcome.DELIVERED,
                day,
                null,
                purpose,
                cost,
                line,
                null,
                0,
                RandomReference.random());
    }
}
