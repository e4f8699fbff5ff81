package vn.donghanh.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.Precondition;

/**
 * What the client was asked and what she said.
 *
 * @param witness a colleague's username
 * @param named the interpreter or the relative whom it is about
 * @param recipient the one partner that it is for; null for what the Centre asks by itself
 */
public record RecordConsentCommand(
        @NotNull ConsentScope scope,
        @NotNull Answer said,
        @Nullable ConsentMethod form,
        @Nullable String witness,
        @Nullable @Size(max = 120) String guardian,
        @Nullable @Size(max = 120) String named,
        @Nullable LocalDate expiresOn,
        @Nullable OrganisationId recipient) {

    /** On what the Centre asks for by itself. */
    public RecordConsentCommand(
            ConsentScope scope,
            Answer said,
            @Nullable ConsentMethod form,
            @Nullable String witness,
            @Nullable String guardian,
            @Nullable String named,
            @Nullable LocalDate expiresOn) {
        this(scope, said, form, witness, guardian, named, expiresOn, null);
    }

    /**
     * Of a yes: how it was said, before whom, for how long.
     *
     * @throws vn.donghanh.shared.RuleViolationException naming each part that is missing
     */
    void requireComplete() {
        boolean witnessed = form == ConsentMethod.WITNESSED_VERBAL;
        Precondition.requireAll(List.of(
                Precondition.of(ConsentRule.FORM_MISSING, form != null).at("how"),
                Precondition.of(ConsentRule.EXPIRY_MISSING, expiresOn != null).at("expiresOn"),
                Precondition.of(ConsentRule.WITNESS_MISSING, !witnessed || isGiven(witness))
                        .at("witness"),
                Precondition.of(ConsentRule.NAMED_PERSON_MISSING, !scope.namesPerson() || isGiven(named))
                        .at("named")));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Silence is none of these. */
    public enum Answer {
        YES,
        NO,
        /** Asked; she thinks about it. */
        LATER
    }
}
