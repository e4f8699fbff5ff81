package vn.donghanh.handover.cover;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.donghanh.staff.cover.CoverReason;

/** Who is absent, who stands in, from which day to which, and why. */
public record ArrangeCoverCommand(
        @NotNull String absent,
        @NotNull String standIn,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull CoverReason reason) {}
