package vn.donghanh.referral;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where she is expected.
 *
 * @param place room, whom to ask for: it may tell what she is there for, and is kept sealed
 */
public record Appointment(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable @Size(max = 120) String place)
        implements Serializable {}
