package vn.donghanh.referral;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * The draft of a referral.
 *
 * @param partner the organisation's reference, as used in the form
 * @param exposure time of the exposure, for services that must begin within hours
 * @param wish the client's wish for the appointment
 */
public record ReferralDraft(
        @Nullable HealthReferralType type,
        @Nullable String partner,
        ReferralPriority priority,
        Set<SlipField> fields,
        @Nullable @Size(max = ReferralDraft.MAX_NOTE_LENGTH) String note,
        @Nullable Instant exposure,
        AppointmentWish wish)
        implements Serializable {
    static final int MAX_NOTE_LENGTH = 300;

    public ReferralDraft {
        fields = Set.copyOf(fields);
        note = VietnameseText.cleanParagraphsOrNull(note);
    }

    /** @throws RuleViolationException if no type is selected */
    HealthReferralType requireType() {
        return RuleViolationException.requireValue(type, "type", ReferralRule.TYPE_MISSING);
    }

    /** @throws RuleViolationException if no partner is selected */
    String requirePartner() {
        return RuleViolationException.requireValue(partner, "recipient", PartnerBusinessRule.RECIPIENT_MISSING);
    }

    ReferralSubject subject() {
        return ReferralSubject.of(requireType(), exposure);
    }

    /**
     * Requires everything that sending needs.
     *
     * @param selection the data of the case for the slip; the note must not contain the preferred name
     * @param agreed the client's consent that is recorded with it; null if none is
     * @param readWithClient whether the client has read the slip or had it read out
     * @throws RuleViolationException naming every missing part, in the order of the form
     */
    void requireSendable(
            ReferralSlip.Selection selection,
            @Nullable RecordConsentCommand agreed,
            boolean readWithClient,
            Instant now) {
        List<Precondition> preconditions = new ArrayList<>(List.of(
                Precondition.of(ReferralRule.TYPE_MISSING, type != null).at("type"),
                Precondition.of(PartnerBusinessRule.RECIPIENT_MISSING, partner != null)
                        .at("recipient")));
        if (type != null) {
            Instant exposedAt = subject().exposure();
            preconditions.add(
                    Precondition.of(ReferralRule.EXPOSURE_MISSING, !subject().isExposureMissing())
                            .at("exposure"));
            preconditions.add(
                    Precondition.of(ReferralRule.EXPOSURE_IN_FUTURE, exposedAt == null || !exposedAt.isAfter(now))
                            .at("exposure"));
        }
        preconditions.add(
                Precondition.of(ReferralRule.WISH_EMPTY, !wish.isUnspecified()).at("wishDays"));
        preconditions.addAll(notePreconditions(selection));
        if (agreed != null) {
            preconditions.addAll(agreed.completeness());
        }
        preconditions.add(Precondition.of(PartnerBusinessRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        Precondition.requireAll(preconditions);
    }

    private List<Precondition> notePreconditions(ReferralSlip.Selection selection) {
        Optional<ReferralRule> violation = selection.findNoteViolation(note);
        return List.of(
                Precondition.of(
                                ReferralRule.NOTE_TOO_LONG,
                                note == null || note.length() <= MAX_NOTE_LENGTH,
                                MAX_NOTE_LENGTH)
                        .at("note"),
                Precondition.of(violation.orElse(ReferralRule.NOTE_HOLDS_STORY), violation.isEmpty())
                        .at("note"));
    }

    /** @throws RuleViolationException if the partner does not offer the service */
    void requireOffered(Predicate<ServiceType> offered) {
        if (!offered.test(ServiceType.health(requireType()))) {
            throw RuleViolationException.at("recipient", PartnerBusinessRule.RECIPIENT_NOT_SUITABLE);
        }
    }

    boolean includesIdentity() {
        return fields.stream().anyMatch(SlipField::isIdentity);
    }

    /** Returns the draft as it is encrypted until sending; type, partner and priority have columns of their own. */
    DisclosureContent toContent() {
        return new DisclosureContent(Stream.of(
                        fields.isEmpty()
                                ? null
                                : new DisclosedRow(
                                        "FIELDS",
                                        fields.stream().map(Enum::name).sorted().toList()),
                        note == null ? null : DisclosedRow.of("NOTE", note),
                        DisclosedRow.of("PARTNER", partner == null ? "" : partner),
                        wish.toRow())
                .filter(Objects::nonNull)
                .toList());
    }

    static ReferralDraft fromContent(ReferralSubject subject, ReferralPriority priority, DisclosureContent content) {
        // drafts of earlier versions may name removed fields, such as the safe-contact hours: these are ignored
        List<String> named = content.line("FIELDS").map(DisclosedRow::values).orElse(List.of());
        Set<SlipField> fields = EnumSet.allOf(SlipField.class);
        fields.removeIf(field -> !named.contains(field.name()));
        return new ReferralDraft(
                subject.type(),
                content.line("PARTNER").map(line -> line.values().get(0)).orElse(null),
                priority,
                fields,
                content.line("NOTE").map(line -> line.values().get(0)).orElse(null),
                subject.exposure(),
                AppointmentWish.of(content));
    }
}
