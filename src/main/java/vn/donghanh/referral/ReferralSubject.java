package vn.donghanh.referral;

import jakarta.json.bind.annotation.JsonbProperty;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.shared.SealedJson;

/**
 * The subject of a referral: the type of service and the time of exposure. Both are encrypted as one value, so that the ciphertext does not
 * reveal whether there is an exposure.
 *
 * @param exposure only for services that must begin within hours of it
 */
record ReferralSubject(HealthReferralType type, @Nullable Instant exposure) implements Serializable {
    static ReferralSubject of(HealthReferralType type, @Nullable Instant exposure) {
        return new ReferralSubject(type, hardLimit(type) == null ? null : exposure);
    }

    /** Returns the deadline after which the service is no longer effective; null for services that can wait. */
    static @Nullable DeadlineCode hardLimit(HealthReferralType type) {
        return switch (type) {
            case PEP -> DeadlineCode.SPECIALIST_EXAM_72H;
            case FP -> DeadlineCode.SPECIALIST_EXAM_120H;
            default -> null;
        };
    }

    /** Returns the kind of need that the service answers. */
    NeedKind needKind() {
        return switch (type) {
            case STI_EXAM -> NeedKind.STI;
            case HIV_TEST, HIV_CONFIRM -> NeedKind.HIV_TESTING;
            case ART -> NeedKind.HIV_TREATMENT;
            case PREP, PEP -> NeedKind.HIV_PREVENTION;
            case OST -> NeedKind.SUBSTANCE;
            case ANC, FP, ABORTION_CARE, PMTCT -> NeedKind.REPRODUCTIVE;
            case MENTAL -> NeedKind.MENTAL;
            case HEP, TB, MEDICAL_EXAM_SV, FORENSIC, EMERGENCY, GENERAL -> NeedKind.URGENT_CARE;
        };
    }

    /**
     * Returns the time after which the service is no longer effective; null if there is none.
     *
     * @param due the time at which a deadline ends that begins with the exposure
     */
    @Nullable
    Instant hardLimitAt(BiFunction<DeadlineCode, Instant, Instant> due) {
        return exposure == null ? null : due.apply(Objects.requireNonNull(hardLimit(type)), exposure);
    }

    /**
     * Returns whether the required time of exposure is missing. Family planning also covers non-emergency services and does not require it.
     */
    boolean isExposureMissing() {
        return type == HealthReferralType.PEP && exposure == null;
    }

    @Nullable
    Duration sinceExposure(Instant now) {
        return exposure == null ? null : Duration.between(exposure, now);
    }

    /** The encrypted JSON form. Short names and an epoch second keep every type within the same single block. */
    public record Sealed(@JsonbProperty("t") HealthReferralType type, @JsonbProperty("e") @Nullable Long exposure) {}

    String toText() {
        return SealedJson.write(new Sealed(type, exposure == null ? null : exposure.getEpochSecond()));
    }

    static ReferralSubject parse(String text) {
        Sealed sealed = SealedJson.read(text, Sealed.class, ReferralSubject::parseLegacy);
        return new ReferralSubject(
                sealed.type, sealed.exposure == null ? null : Instant.ofEpochSecond(sealed.exposure));
    }

    /** Parses the format of earlier versions, such as {@code PEP 1764277200}. */
    private static Sealed parseLegacy(String text) {
        String[] parts = text.split(" ", 2);
        return new Sealed(HealthReferralType.valueOf(parts[0]), parts.length == 1 ? null : Long.valueOf(parts[1]));
    }
}
