package vn.donghanh.stay.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.stay.RefusalReason;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.UnplannedExitResponse;
import vn.donghanh.stay.exit.UnplannedExitRisk;

/**
 * The planned or completed end of a stay.
 *
 * @param leftAt when the client left; null before
 * @param missed whether the planned day has passed and the client is still in the shelter
 */
public record StayExitView(
        @Nullable LocalDate exitOn,
        @Nullable Destination destination,
        @Nullable FollowUpConsent followUp,
        @Nullable Instant leftAt,
        boolean missed,
        @Nullable RefusalReason cause,
        @Nullable String takenOver,
        @Nullable Instant lastSeen,
        @Nullable UnplannedExitRisk risk,
        @Nullable UnplannedExitResponse answer,
        @Nullable String answeredBy)
        implements Serializable {}
