package vn.donghanh.service;

import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * What a delivery answers.
 *
 * @param need key of the need; null when none is named. An action names the need of its goal
 * @param action key of the plan action; null when it is not about one
 * @param actionDone whether the delivery completes the action
 * @param legalMatter reference of the legal matter to whose hearing day the client was accompanied; null for none
 */
public record ServicePurpose(
        @Nullable @Pattern(regexp = RandomReference.FORMAT) String need,
        @Nullable @Pattern(regexp = RandomReference.FORMAT) String action,
        boolean actionDone,
        @Nullable @Pattern(regexp = RandomReference.FORMAT) String legalMatter)
        implements Serializable {
    public static final ServicePurpose NONE = new ServicePurpose(null, null, false);

    /** Creates the purpose of a delivery that answers no hearing. */
    public ServicePurpose(@Nullable String need, @Nullable String action, boolean actionDone) {
        this(need, action, actionDone, null);
    }

    public static ServicePurpose ofNeed(String need) {
        return new ServicePurpose(need, null, false);
    }

    public static ServicePurpose ofAction(String action, boolean done) {
        return new ServicePurpose(null, action, done);
    }

    public static ServicePurpose ofHearing(String legalMatter) {
        return new ServicePurpose(null, null, false, legalMatter);
    }
}
