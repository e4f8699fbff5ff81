package vn.donghanh.lawful;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.reference.RefusalGround;

/** The decisions on lawful requests about one case, for readers of the case. */
public record AuthorityDisclosureView(CaseHeader header, List<Row> rows) implements Serializable {
    /**
     * A decided request.
     *
     * @param name name of the authority
     * @param ground ground of refusal; null for an answer
     * @param notification null for a refusal
     */
    public record Row(
            String ref,
            AuthorityKind authority,
            String name,
            @Nullable String official,
            @Nullable RefusalGround ground,
            List<DisclosedItem> items,
            @Nullable LetterContent letter,
            Instant decidedAt,
            @Nullable String decidedBy,
            LawfulView.@Nullable NotificationView notification,
            @Nullable String notifiedBy,
            boolean mayRecordNotification)
            implements Serializable {}
}
