package vn.donghanh.referral;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;

/**
 * When and where the client is expected.
 *
 * @param place room, whom to ask for: it may tell what she is there for, and is kept sealed
 * @param despiteWish whoever makes it has been told that the client wished another time, and makes it all the same
 */
public record Appointment(
        @Nullable LocalDate day, @Nullable LocalTime time, @Nullable @Size(max = 120) String place, boolean despiteWish)
        implements Serializable {
    private static final int PLACE_LONGEST = 120;

    public Appointment(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable String place) {
        this(day, time, place, false);
    }

    /** @throws RuleViolation naming each part that is missing or too long */
    void demandComplete() {
        boolean fits = place == null || place.length() <= PLACE_LONGEST;
        Requirement.demand(List.of(
                Requirement.of(ReferralRule.DAY_MISSING, day != null).at("day"),
                Requirement.of(ReferralRule.TIME_MISSING, time != null).at("time"),
                Requirement.of(ReferralRule.PLACE_TOO_LONG, fits, PLACE_LONGEST).at("place")));
    }

    boolean isAgainst(AppointmentWish wish) {
        return day != null && time != null && wish.isAgainst(day, time);
    }
}
