package vn.donghanh.referral;

import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.Row;
import vn.donghanh.shared.CentreTime;

/**
 * Composes what the partner will see. The preview beside the form and the disclosure that is sent come out of this one method: there is
 * no second one that could differ.
 */
public final class ReferralSlipComposer {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(CentreTime.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(CentreTime.ZONE);

    private ReferralSlipComposer() {}

    /**
     * What the case offers for ticking.
     *
     * @param preferredName the name she wants to be called by; null when there is none
     */
    public record Selection(@Nullable String preferredName, AgeBand ageBand) implements Serializable {
        public boolean offers(SlipField field) {
            return switch (field) {
                case CALLED -> preferredName != null;
                case AGE_BAND, COMPANION, LEGAL_NAME, BIRTH, ID_PAPER -> true;
            };
        }
    }

    /**
     * @param replyBy until when the partner is asked to answer
     * @param identity the opened values of the ticked identity fields; in a preview, the words that stand for a value not opened yet
     */
    public static DisclosureContent compose(
            ReferralDraft draft, Selection facts, Instant replyBy, Map<SlipField, String> identity) {
        List<Row> lines = new ArrayList<>();
        lines.add(Row.of("SENDER", "@disclosed.sender"));
        if (draft.type() != null) {
            lines.add(Row.of("SERVICE", "@HealthReferralType." + draft.type()));
        }
        lines.add(Row.of("PRIORITY", "@ReferralPriority." + draft.priority()));
        boolean days = draft.priority() == ReferralPriority.ROUTINE;
        lines.add(Row.of("REPLY_BY", (days ? DAY : MOMENT).format(replyBy)));
        for (SlipField field : SlipField.values()) {
            if (draft.fields().contains(field) && facts.offers(field)) {
                lines.add(row(field, facts, identity));
            }
        }
        lines.add(draft.wish().toRow());
        if (draft.type() != null
                && ReferralSubject.of(draft.type(), draft.exposure()).exposure() != null) {
            lines.add(Row.of("EXPOSURE", MOMENT.format(draft.exposure())));
        }
        if (draft.note() != null) {
            lines.add(Row.of("NOTE", draft.note()));
        }
        return new DisclosureContent(lines);
    }

    /** What stands in a note to a partner and should not; the same look refuses at sending. */
    public static Optional<ReferralRule> findNoteViolation(@Nullable String note, Selection facts) {
        return NoteScreening.findViolation(note, facts.preferredName());
    }

    private static Row row(SlipField field, Selection facts, Map<SlipField, String> identity) {
        return switch (field) {
            case CALLED -> Row.of("CALLED", String.valueOf(facts.preferredName()));
            case AGE_BAND -> Row.of("AGE_BAND", "@AgeBand." + facts.ageBand());
            case COMPANION -> Row.of("COMPANION", "@disclosed.companion.one");
            case LEGAL_NAME, BIRTH, ID_PAPER -> Row.of(
                    field.name(), identity.getOrDefault(field, "@disclosed.onRecord"));
        };
    }
}
