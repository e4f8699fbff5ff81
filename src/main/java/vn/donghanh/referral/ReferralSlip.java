package vn.donghanh.referral;

import java.io.Serializable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partnerbusiness.NoteScreening;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;

/**
 * The slip of a referral: what is disclosed to the partner. Preview and disclosure are both composed here, so they cannot differ.
 *
 * @param replyBy the deadline for the partner's answer
 */
public record ReferralSlip(ReferralDraft draft, Selection selection, Instant replyBy) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(CentreTime.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(CentreTime.ZONE);

    /**
     * The data of the case that can be selected for the slip.
     *
     * @param preferredName the client's preferred name; null if there is none
     */
    public record Selection(@Nullable String preferredName, AgeBand ageBand) implements Serializable {
        public boolean offers(SlipField field) {
            return switch (field) {
                case CALLED -> preferredName != null;
                case AGE_BAND, COMPANION, LEGAL_NAME, BIRTH, ID_PAPER -> true;
            };
        }

        /** Returns the content of a note that must not be disclosed; sending applies the same check. */
        public Optional<ReferralRule> findNoteViolation(@Nullable String note) {
            return NoteScreening.find(note, preferredName).map(ReferralRule::of);
        }
    }

    /** Returns the content with placeholders for the values of identity fields, which are not decrypted for a preview. */
    public DisclosureContent preview() {
        return content(Map.of());
    }

    /**
     * Returns the disclosure of this slip and the consents that it requires.
     *
     * @param identity the decrypted values of the selected identity fields
     */
    DisclosureService.NewDisclosure toDisclosure(
            DisclosureCode code, OrganisationId partner, Map<SlipField, String> identity) {
        return new DisclosureService.NewDisclosure(
                code,
                partner,
                ConsentScope.SHARE_HEALTH_MIN,
                draft.includesIdentity() ? Set.of(ConsentScope.SHARE_HEALTH_ID) : Set.of(),
                content(identity),
                draft.priority() == ReferralPriority.EMERGENCY);
    }

    private DisclosureContent content(Map<SlipField, String> identity) {
        List<DisclosedRow> rows = new ArrayList<>();
        rows.add(DisclosedRow.of("SENDER", "@disclosed.sender"));
        if (draft.type() != null) {
            rows.add(DisclosedRow.of("SERVICE", "@HealthReferralType." + draft.type()));
        }
        rows.add(DisclosedRow.of("PRIORITY", "@ReferralPriority." + draft.priority()));
        boolean days = draft.priority() == ReferralPriority.ROUTINE;
        rows.add(DisclosedRow.of("REPLY_BY", (days ? DAY : MOMENT).format(replyBy)));
        for (SlipField field : SlipField.values()) {
            if (draft.fields().contains(field) && selection.offers(field)) {
                rows.add(row(field, identity));
            }
        }
        rows.add(draft.wish().toRow());
        if (draft.type() != null
                && ReferralSubject.of(draft.type(), draft.exposure()).exposure() != null) {
            rows.add(DisclosedRow.of("EXPOSURE", MOMENT.format(draft.exposure())));
        }
        if (draft.note() != null) {
            rows.add(DisclosedRow.of("NOTE", draft.note()));
        }
        return new DisclosureContent(rows);
    }

    private DisclosedRow row(SlipField field, Map<SlipField, String> identity) {
        return switch (field) {
            case CALLED -> DisclosedRow.of("CALLED", String.valueOf(selection.preferredName()));
            case AGE_BAND -> DisclosedRow.of("AGE_BAND", "@AgeBand." + selection.ageBand());
            case COMPANION -> DisclosedRow.of("COMPANION", "@disclosed.companion.one");
            case LEGAL_NAME, BIRTH, ID_PAPER -> DisclosedRow.of(
                    field.name(), identity.getOrDefault(field, "@disclosed.onRecord"));
        };
    }
}
