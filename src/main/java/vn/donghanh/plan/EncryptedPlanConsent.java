package vn.donghanh.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.RowCipher;

/** Her yes or no to a version of the plan, as it lies in the plan's row: her words are sealed. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record EncryptedPlanConsent(
        @Enumerated(EnumType.STRING) @Nullable PlanAgreement agreement,
        @Nullable Instant agreedAt,
        byte @Nullable [] disagreementSealed) {
    static final EncryptedPlanConsent NONE = new EncryptedPlanConsent(null, null, null);

    /** What stands on the form now; the same answer keeps its time. Words of disagreement stay while another answer is chosen. */
    EncryptedPlanConsent withAnswer(
            @Nullable PlanAgreement answer, @Nullable String disagreement, RowCipher row, Instant at) {
        Instant since = answer == agreement ? agreedAt : answer == null ? null : at;
        return new EncryptedPlanConsent(answer, since, row.seal("disagreement", disagreement));
    }

    /** The answer as it was given in the end: who agrees disagrees with nothing. */
    EncryptedPlanConsent normalised() {
        return agreement == PlanAgreement.DISAGREES ? this : new EncryptedPlanConsent(agreement, agreedAt, null);
    }

    /** A disagreement counts as an answer once her words are on file. */
    boolean isOnFile() {
        return agreement != null && (agreement.agrees() || disagreementSealed != null);
    }

    PlanConsent open(RowCipher row) {
        return new PlanConsent(agreement, agreedAt, row.open("disagreement", disagreementSealed));
    }
}
