package vn.donghanh.referral;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where the client is expected.
 *
 * @param place room, whom to ask for: it may tell what she is there for, and is kept sealed
 * @param despiteWish whoever makes it has been told that the client wished another time, and makes it all the same
 */
public record Appointment(
        @Nullable LocalDate day, @Nullable LocalTime time, @Nullable @Size(max = 120) String place, boolean despiteWish)
        implements Serializable {
    public Appointment(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable String place) {
        this(day, time, place, false);
    }

    boolean isAgainst(AppointmentWish wish) {
        return day != null && time != null && wish.isAgainst(day, time);
    }
}
