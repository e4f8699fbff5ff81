package vn.donghanh.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * A consent request and the client's answer, to be recorded.
 *
 * @param witness a colleague's username
 * @param named the interpreter or relative whom it concerns
 * @param recipient the partner to which it applies; null for a scope that the Centre asks about itself
 * @param answeredOn the day on which the client answered; null for an answer in this moment
 */
public record RecordConsentCommand(
        @NotNull ConsentScope scope,
        @NotNull Answer said,
        @Nullable ConsentMethod form,
        @Nullable String witness,
        @Nullable @Size(max = 120) String guardian,
        @Nullable @Size(max = 120) String named,
        @Nullable LocalDate expiresOn,
        @Nullable OrganisationId recipient,
        @Nullable LocalDate answeredOn) {

    /** Creates a command for an answer in this moment. */
    public RecordConsentCommand(
            ConsentScope scope,
            Answer said,
            @Nullable ConsentMethod form,
            @Nullable String witness,
            @Nullable String guardian,
            @Nullable String named,
            @Nullable LocalDate expiresOn,
            @Nullable OrganisationId recipient) {
        this(scope, said, form, witness, guardian, named, expiresOn, recipient, null);
    }

    /** Creates a command for a scope that the Centre asks about itself. */
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

    /** Creates the command that records that the client refused a scope for a partner. */
    public static RecordConsentCommand refusal(ConsentScope scope, OrganisationId recipient) {
        return new RecordConsentCommand(scope, Answer.NO, null, null, null, null, null, recipient);
    }

    /**
     * Returns this answer, given on that day.
     *
     * @throws RuleViolationException when the day is missing
     */
    public RecordConsentCommand answeredOn(@Nullable LocalDate day) {
        return new RecordConsentCommand(
                scope,
                said,
                form,
                witness,
                guardian,
                named,
                expiresOn,
                recipient,
                RuleViolationException.requireValue(day, "answeredOn", ConsentRule.ANSWER_DAY_MISSING));
    }

    /**
     * Checks that a grant has its method, witness, named person and expiry.
     *
     * @throws RuleViolationException listing each missing part
     */
    void requireComplete() {
        Precondition.requireAll(completeness());
    }

    /** Returns what a grant must have, to be checked together with what else is submitted with it. */
    public List<Precondition> completeness() {
        boolean needsWitness = form == ConsentMethod.WITNESSED_VERBAL;
        return List.of(
                Precondition.of(ConsentRule.FORM_MISSING, form != null).at("how"),
                Precondition.of(ConsentRule.EXPIRY_MISSING, expiresOn != null).at("expiresOn"),
                Precondition.of(ConsentRule.WITNESS_MISSING, !needsWitness || isGiven(witness))
                        .at("witness"),
                Precondition.of(ConsentRule.NAMED_PERSON_MISSING, !scope.namesPerson() || isGiven(named))
                        .at("named"));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The client's answer. No answer at all is not represented. */
    public enum Answer {
        YES,
        /** No; while a consent is in force it has to be said which no it is, one of the two below. */
        NO,
        /** Requested; the client is considering it. */
        LATER,
        /** No, and the consent in force ends now. */
        WITHDRAWS,
        /** No to asking again; the consent in force runs to its last day. */
        NOT_RENEWED
    }
}
