package vn.donghanh.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the client was asked and what she said.
 *
 * @param witness a colleague's username
 * @param named the interpreter or the relative whom it is about
 */
public record ConsentAnswer(
        @NotNull ConsentScope scope,
        @NotNull Said said,
        @Nullable ConsentForm form,
        @Nullable String witness,
        @Nullable @Size(max = 120) String guardian,
        @Nullable @Size(max = 120) String named,
        @Nullable LocalDate expiresOn) {

    /** Silence is none of these. */
    public enum Said {
        YES,
        NO,
        /** Asked; she thinks about it. */
        LATER
    }
}
