package vn.donghanh.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;

/**
 * What the client was asked and what she said.
 *
 * @param witness a colleague's username
 * @param named the interpreter or the relative whom it is about
 * @param recipient the one partner that it is for; null for what the Centre asks by itself
 */
public record ConsentAnswer(
        @NotNull ConsentScope scope,
        @NotNull Said said,
        @Nullable ConsentForm form,
        @Nullable String witness,
        @Nullable @Size(max = 120) String guardian,
        @Nullable @Size(max = 120) String named,
        @Nullable LocalDate expiresOn,
        @Nullable OrganisationId recipient) {

    /** On what the Centre asks for by itself. */
    public ConsentAnswer(
            ConsentScope scope,
            Said said,
            @Nullable ConsentForm form,
            @Nullable String witness,
            @Nullable String guardian,
            @Nullable String named,
            @Nullable LocalDate expiresOn) {
        this(scope, said, form, witness, guardian, named, expiresOn, null);
    }

    /** Silence is none of these. */
    public enum Said {
        YES,
        NO,
        /** Asked; she thinks about it. */
        LATER
    }
}
