package vn.donghanh.lawful;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.reference.RefusalGround;

/** What authorities were told of one case, for those who see it. */
public record GivenView(CaseHeader header, List<Line> lines) implements Serializable {
    /**
     * One decision.
     *
     * @param name what the authority calls itself
     * @param ground null for an answer
     * @param told null for a refusal
     */
    public record Line(
            String ref,
            AuthorityKind authority,
            String name,
            @Nullable String official,
            @Nullable RefusalGround ground,
            List<AnswerItem> items,
            @Nullable LetterContent letter,
            Instant decidedAt,
            @Nullable String decidedBy,
            LawfulView.@Nullable Told told,
            @Nullable String toldBy,
            boolean mayTell)
            implements Serializable {}
}
