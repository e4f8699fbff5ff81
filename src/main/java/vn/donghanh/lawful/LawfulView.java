package vn.donghanh.lawful;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;

/**
 * One request as it is read.
 *
 * @param asked null when the client whom it was about was erased
 * @param number of the case; null for who does not see it, and when it is about none
 * @param notification what the client knows; null for who does not see the case
 * @param items what was given, by kind
 * @param letter what the Centre wrote; null while nothing was, and of a client's for who does not see the case
 * @param groundBasis on what the refusal stood that day
 */
public record LawfulView(
        String ref,
        LawfulStatus status,
        RequestChannel form,
        AuthorityKind authority,
        RequestSubject subject,
        String name,
        @Nullable String official,
        @Nullable String letterNumber,
        @Nullable LocalDate letterOn,
        @Nullable String basis,
        @Nullable String asked,
        LocalDate receivedOn,
        @Nullable LocalDate wantedBy,
        Instant dueAt,
        @Nullable String enteredBy,
        Instant enteredAt,
        @Nullable String number,
        @Nullable AdviceView advice,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable RefusalGround ground,
        @Nullable String groundBasis,
        List<DisclosedItem> items,
        @Nullable LetterContent letter,
        @Nullable NotificationView notification,
        AllowedActions may)
        implements Serializable {
    /** What the data protection officer said. */
    public record AdviceView(LegalAdvice advice, @Nullable String words, @Nullable String by, Instant at)
            implements Serializable {}

    /** Whether the client knows. */
    public record NotificationView(
            ClientNotificationStatus status,
            @Nullable String forbiddenBasis,
            @Nullable LocalDate forbiddenUntil,
            @Nullable ClientNotificationChannel channel,
            @Nullable LocalDate on)
            implements Serializable {}

    /**
     * What the reader may do with it; the same rules refuse.
     *
     * @param allowedAdvice what she may advise; none when that is not hers, or over
     */
    public record AllowedActions(List<LegalAdvice> allowedAdvice, boolean answer, boolean refuse, boolean withdraw)
            implements Serializable {
        public boolean advise() {
            return !allowedAdvice.isEmpty();
        }
    }
}
