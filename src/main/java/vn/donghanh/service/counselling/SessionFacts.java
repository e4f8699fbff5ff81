package vn.donghanh.service.counselling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.ServiceMeeting;

/**
 * What all participants of a session have in common; an individual session has one participant.
 *
 * @param interpreted whether an interpreter was present
 * @param content what was worked on; in a group, nothing that identifies one participant
 */
public record SessionFacts(
        @Nullable DeliveryType kind,
        @Nullable LocalDate day,
        @NotNull @Valid ServiceMeeting meeting,
        @Nullable SessionMethod method,
        boolean interpreted,
        @Nullable @Size(max = SessionFacts.MAX_CONTENT_LENGTH) String content)
        implements Serializable {
    /** The maximum length in characters; with Vietnamese diacritics at most three bytes each, which fit into the encrypted column. */
    public static final int MAX_CONTENT_LENGTH = 8000;

    /** Creates the facts of a session without an interpreter. */
    public SessionFacts(
            @Nullable DeliveryType kind,
            @Nullable LocalDate day,
            ServiceMeeting meeting,
            @Nullable SessionMethod method,
            @Nullable String content) {
        this(kind, day, meeting, method, false, content);
    }

    boolean isWithFamily() {
        return kind == DeliveryType.FAMILY_COUNSELLING;
    }

    boolean isGroup() {
        return kind == DeliveryType.GROUP_COUNSELLING;
    }
}
