package vn.donghanh.intake;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentMethod;

/**
 * The legal ground on which a case is opened. {@link ConsentMethod#VITAL_INTEREST} means that the client was not asked,
 * because life or health was at stake.
 *
 * @param consentMethod null while none is chosen
 * @param witness username of a colleague; never a family member
 * @param guardian name of the guardian who consented for a minor
 * @param reason short justification for a vital interest
 */
public record IntakeGround(
        @Nullable ConsentMethod consentMethod,
        @Nullable String witness,
        @Nullable @Size(max = 120) String guardian,
        @Nullable @Size(max = 500) String reason)
        implements Serializable {

    boolean lacksWitness() {
        return consentMethod == ConsentMethod.WITNESSED_VERBAL && (witness == null || witness.isBlank());
    }
}
