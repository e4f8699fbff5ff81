package vn.donghanh.plan.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.RowCipher;

/** The client's answer to a version of the plan as stored in the plan's row; the client's words are encrypted. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
public record EncryptedPlanConsent(
        @Enumerated(EnumType.STRING) @Nullable PlanAgreement agreement,
        @Nullable Instant agreedAt,
        byte @Nullable [] disagreementSealed) {
    public static final EncryptedPlanConsent NONE = new EncryptedPlanConsent(null, null, null);

    /**
     * Returns the answer from the form; an unchanged answer keeps its time. A typed disagreement is kept while another
     * answer is chosen.
     */
    public EncryptedPlanConsent withAnswer(
            @Nullable PlanAgreement answer, @Nullable String disagreement, RowCipher row, Instant at) {
        Instant since = answer == agreement ? agreedAt : answer == null ? null : at;
        return new EncryptedPlanConsent(answer, since, row.seal("disagreement", disagreement));
    }

    /** Returns the final answer: the text of a disagreement is dropped when the client agrees. */
    public EncryptedPlanConsent normalised() {
        return agreement == PlanAgreement.DISAGREES ? this : new EncryptedPlanConsent(agreement, agreedAt, null);
    }

    /** Whether the answer is complete: a disagreement requires the client's words. */
    public boolean isOnFile() {
        return agreement != null && (agreement.agrees() || disagreementSealed != null);
    }

    public PlanConsent open(RowCipher row) {
        return new PlanConsent(agreement, agreedAt, row.open("disagreement", disagreementSealed));
    }
}
