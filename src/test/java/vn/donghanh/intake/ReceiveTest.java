package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.consent.ConsentForm;

/** A reception needs an age band and the ground on which it is written down; a draft of it has an end. */
class ReceiveTest {
    @Test
    void whoIsReceivedHasAnAgeBandEvenIfItIsUnknown() {
        refused(IntakeRule.AGE_MISSING, () -> received(null, consent()));
        assertThat(received(AgeBand.UNKNOWN, consent()).ageBand()).isEqualTo(AgeBand.UNKNOWN);
    }

    @Test
    void nothingIsWrittenDownWithoutAGround() {
        refused(IntakeRule.GROUND_MISSING, () -> received(AgeBand.FROM_18_TO_24, null));
    }

    @Test
    void aDraftHasAnEnd() {
        DraftRepository drafts = new DraftRepository();
        refused(IntakeRule.DRAFT_TOO_LONG, () -> drafts.seal("r", Map.of("note", "x".repeat(16_001))));
    }

    private static GroundTaken consent() {
        return new GroundTaken(ConsentForm.WRITTEN, null, null, null);
    }

    private static Receive received(@Nullable AgeBand age, @Nullable GroundTaken ground) {
        return new Receive(
                IntakeMode.WALK_IN,
                ReferralSource.SELF,
                Maybe.notAsked(),
                age,
                ground,
                Set.of(),
                null,
                List.of(),
                Instant.EPOCH,
                Further.nothing(),
                null);
    }
}
