package vn.donghanh.referral;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.reference.DeadlineCode;

/**
 * What she is sent for, and since when the clock of it runs: together in one sealed value, so that neither shows from outside that the
 * other is there.
 *
 * @param exposure only for what must begin within hours of it
 */
record Matter(HealthReferralType type, @Nullable Instant exposure) implements Serializable {
    static Matter of(HealthReferralType type, @Nullable Instant exposure) {
        return new Matter(type, hardLimit(type) == null ? null : exposure);
    }

    /** The deadline after which the help asked for helps no longer; null for what can wait. */
    static @Nullable DeadlineCode hardLimit(HealthReferralType type) {
        return switch (type) {
            case PEP -> DeadlineCode.SPECIALIST_EXAM_72H;
            case FP -> DeadlineCode.SPECIALIST_EXAM_120H;
            default -> null;
        };
    }

    /** Whether it makes no sense without the hour of exposure. Family planning includes what is no emergency. */
    boolean lacksExposure() {
        return type == HealthReferralType.PEP && exposure == null;
    }

    @Nullable
    Duration sinceExposure(Instant now) {
        return exposure == null ? null : Duration.between(exposure, now);
    }

    /** Short enough that every kind fills the same one block when sealed. */
    String text() {
        return exposure == null ? type.name() : type.name() + " " + exposure.getEpochSecond();
    }

    static Matter read(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Matter(HealthReferralType.valueOf(text), null)
                : new Matter(
                        HealthReferralType.valueOf(text.substring(0, space)),
                        Instant.ofEpochSecond(Long.parseLong(text.substring(space + 1))));
    }
}
