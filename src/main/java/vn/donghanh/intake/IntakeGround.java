package vn.donghanh.intake;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentMethod;

/**
 * On what the case opens. {@link ConsentMethod#VITAL_INTEREST} means that she was not asked, because life or health was at stake.
 *
 * @param consentMethod null while nothing is chosen
 * @param witness a colleague's username, never family
 * @param guardian who spoke for a minor
 * @param reason of a vital interest, in a few words
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
