package vn.donghanh.lawful;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;

/**
 * The view of one lawful request.
 *
 * @param asked text of the request; null when the client concerned was erased
 * @param number case number; null when the reader does not see the case or there is none
 * @param notification notification of the client; null when the reader does not see the case
 * @param items kinds of information disclosed
 * @param letter letter of the Centre; null before the decision, or when it concerns a client whose case the reader does not see
 * @param groundBasis legal basis of the refusal on the day of the decision
 * @param undecidable whether the reader entered it and nobody may decide on it today
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
        boolean undecidable,
        AllowedRequestActions may)
        implements Serializable {
    /** The advice of the data protection officer. */
    public record AdviceView(LegalAdvice advice, @Nullable String words, @Nullable String by, Instant at)
            implements Serializable {}

    /** The notification of the client. */
    public record NotificationView(
            ClientNotificationStatus status,
            @Nullable String forbiddenBasis,
            @Nullable LocalDate forbiddenUntil,
            @Nullable ClientNotificationChannel channel,
            @Nullable LocalDate on)
            implements Serializable {}

    /**
     * The actions that the reader may take; the service enforces the same rules.
     *
     * @param allowedAdvice possible advice; empty when the reader may not advise or it is too late
     */
    public record AllowedRequestActions(
            List<LegalAdvice> allowedAdvice, boolean answer, boolean refuse, boolean withdraw) implements Serializable {
        public boolean advise() {
            return !allowedAdvice.isEmpty();
        }
    }
}
