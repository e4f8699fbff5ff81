package vn.donghanh.note;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.contact.ContactChannel;

/**
 * An attempt to reach a client.
 *
 * @param cardRead the speaker said that she had read the safe contact before
 * @param outsideHours why it was not in the client's hours; null when it was
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
