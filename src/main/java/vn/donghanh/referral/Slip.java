package vn.donghanh.referral;

import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.DisclosedContent.Line;
import vn.donghanh.shared.VietNam;

/**
 * Composes what the partner will see. The preview beside the form and the disclosure that is sent come out of this one method: there is
 * no second one that could differ.
 */
public final class Slip {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietNam.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietNam.ZONE);

    private Slip() {}

    /**
     * What the case offers for ticking.
     *
     * @param called the name she wants to be called by; null when there is none
     */
    public record Facts(@Nullable String called, AgeBand ageBand) implements Serializable {
        public boolean offers(SlipField field) {
            return switch (field) {
                case CALLED -> called != null;
                case AGE_BAND, COMPANION, LEGAL_NAME, BIRTH, ID_PAPER -> true;
            };
        }
    }

    /**
     * @param replyBy until when the partner is asked to answer
     * @param identity the opened values of the ticked identity fields; in a preview, the words that stand for a value not opened yet
     */
    public static DisclosedContent compose(
            ReferralDraft draft, Facts facts, Instant replyBy, Map<SlipField, String> identity) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("SENDER", "@disclosed.sender"));
        if (draft.type() != null) {
            lines.add(Line.of("SERVICE", "@HealthReferralType." + draft.type()));
        }
        lines.add(Line.of("PRIORITY", "@ReferralPriority." + draft.priority()));
        boolean days = draft.priority() == ReferralPriority.ROUTINE;
        lines.add(Line.of("REPLY_BY", (days ? DAY : MOMENT).format(replyBy)));
        for (SlipField field : SlipField.values()) {
            if (draft.fields().contains(field) && facts.offers(field)) {
                lines.add(line(field, facts, identity));
            }
        }
        lines.add(draft.wish().line());
        if (draft.type() != null && Matter.of(draft.type(), draft.exposure()).exposure() != null) {
            lines.add(Line.of("EXPOSURE", MOMENT.format(draft.exposure())));
        }
        if (draft.note() != null) {
            lines.add(Line.of("NOTE", draft.note()));
        }
        return new DisclosedContent(lines);
    }

    /** What stands in a note to a partner and should not; the same look refuses at sending. */
    public static Optional<ReferralRule> noteFinding(@Nullable String note, Facts facts) {
        return MinimumNote.found(note, facts.called());
    }

    private static Line line(SlipField field, Facts facts, Map<SlipField, String> identity) {
        return switch (field) {
            case CALLED -> Line.of("CALLED", String.valueOf(facts.called()));
            case AGE_BAND -> Line.of("AGE_BAND", "@AgeBand." + facts.ageBand());
            case COMPANION -> Line.of("COMPANION", "@disclosed.companion.one");
            case LEGAL_NAME, BIRTH, ID_PAPER -> Line.of(
                    field.name(), identity.getOrDefault(field, "@disclosed.onRecord"));
        };
    }
}
