package vn.donghanh.note;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.contact.ContactChannel;

/**
 * The command to record a contact attempt.
 *
 * @param cardRead whether the worker confirmed having read the safe contact terms
 * @param outsideHours reason for a contact outside the client's hours; null within them
 */
public record RecordContactCommand(
        String number,
        boolean cardRead,
        @NotNull ContactChannel channel,
        @NotNull LocalDate day,
        @NotNull LocalTime time,
        @Nullable @Size(max = 1000) String outsideHours,
        @NotNull ContactSafety safeNow,
        @NotNull ContactOutcome outcome,
        @Nullable @Size(max = 4000) String body) {}
