package vn.donghanh.referral;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Date, time and place of an appointment.
 *
 * @param place room and contact person; encrypted, because it may reveal the reason for the visit
 * @param despiteWish whether the user confirmed an appointment that conflicts with the client's wish
 */
public record Appointment(
        @Nullable LocalDate day, @Nullable LocalTime time, @Nullable @Size(max = 120) String place, boolean despiteWish)
        implements Serializable {
    private static final int MAX_PLACE_LENGTH = 120;
    private static final int MAX_MONTHS_AHEAD = 6;

    public Appointment(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable String place) {
        this(day, time, place, false);
    }

    /** @throws RuleViolationException naming each part that is missing or too long */
    void requireComplete() {
        boolean fits = place == null || place.length() <= MAX_PLACE_LENGTH;
        Precondition.requireAll(List.of(
                Precondition.of(ReferralRule.DAY_MISSING, day != null).at("day"),
                Precondition.of(ReferralRule.TIME_MISSING, time != null).at("time"),
                Precondition.of(ReferralRule.PLACE_TOO_LONG, fits, MAX_PLACE_LENGTH)
                        .at("place")));
    }

    /**
     * Returns the time of the appointment.
     *
     * @throws RuleViolationException if a part is missing, or the time has passed or is more than six months ahead
     */
    Instant requireBookable(Instant now) {
        requireComplete();
        Instant at = Objects.requireNonNull(day)
                .atTime(Objects.requireNonNull(time))
                .atZone(CentreTime.ZONE)
                .toInstant();
        if (at.isBefore(now)) {
            throw RuleViolationException.at("day", ReferralRule.APPOINTMENT_PAST);
        }
        if (day.isAfter(CentreTime.day(now).plusMonths(MAX_MONTHS_AHEAD))) {
            throw RuleViolationException.at("day", ReferralRule.APPOINTMENT_TOO_FAR);
        }
        return at;
    }

    public boolean conflictsWith(AppointmentWish wish) {
        return day != null && time != null && wish.conflictsWith(day, time);
    }
}
