package vn.donghanh.service.counselling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.shared.RandomReference;

/**
 * The part of one participant in a session.
 *
 * @param number number of the participant's case
 * @param own what concerned this participant alone; null outside a group
 * @param ref the reference of the version, fixed with the form, so that it is saved only once
 */
public record SessionPart(
        @Nullable String number,
        @Nullable DeliveryOutcome outcome,
        @Nullable @Size(max = SessionPart.MAX_OWN_LENGTH) String own,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref)
        implements Serializable {
    public static final int MAX_OWN_LENGTH = 1000;
}
