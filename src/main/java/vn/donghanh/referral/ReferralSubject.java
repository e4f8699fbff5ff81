package vn.donghanh.referral;

import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.shared.SealedJson;

/**
 * What she is sent for, and since when the clock of it runs: together in one sealed value, so that neither shows from outside that the
 * other is there.
 *
 * @param exposure only for what must begin within hours of it
 */
record ReferralSubject(HealthReferralType type, @Nullable Instant exposure) implements Serializable {
    static ReferralSubject of(HealthReferralType type, @Nullable Instant exposure) {
        return new ReferralSubject(type, hardLimit(type) == null ? null : exposure);
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
    boolean isExposureMissing() {
        return type == HealthReferralType.PEP && exposure == null;
    }

    @Nullable
    Duration sinceExposure(Instant now) {
        return exposure == null ? null : Duration.between(exposure, now);
    }

    /** How it is sealed: names and moment so short that every kind fills the same one block. */
    public record Sealed(@JsonbProperty("t") HealthReferralType type, @JsonbProperty("e") @Nullable Long exposure) {}

    String toText() {
        return SealedJson.write(new Sealed(type, exposure == null ? null : exposure.getEpochSecond()));
    }

    static ReferralSubject parse(String text) {
        Sealed sealed = SealedJson.read(text, Sealed.class, ReferralSubject::parseLegacy);
        return new ReferralSubject(
                sealed.type, sealed.exposure == null ? null : Instant.ofEpochSecond(sealed.exposure));
    }

    /** What earlier versions sealed, as {@code PEP 1764277200}. */
    private static Sealed parseLegacy(String text) {
        String[] words = text.split(" ", 2);
        return new Sealed(HealthReferralType.valueOf(words[0]), words.length == 1 ? null : Long.valueOf(words[1]));
    }
}
