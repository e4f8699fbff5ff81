package vn.donghanh.lawful;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.reference.RefusalGround;

/** What authorities were told of one case, for those who see it. */
public record AuthorityDisclosureView(CaseHeader header, List<Row> rows) implements Serializable {
    /**
     * One decision.
     *
     * @param name what the authority calls itself
     * @param ground null for an answer
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
