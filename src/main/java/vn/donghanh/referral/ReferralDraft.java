package vn.donghanh.referral;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.Row;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.appointment.AppointmentWish;

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
        @Nullable @Size(max = 300) String note,
        @Nullable Instant exposure,
        AppointmentWish wish)
        implements Serializable {
    public ReferralDraft {
        fields = Set.copyOf(fields);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    boolean includesIdentity() {
        return fields.stream().anyMatch(SlipField::isIdentity);
    }

    /** Returns the draft as it is encrypted until sending; type, partner and priority have columns of their own. */
    DisclosureContent toContent() {
        return new DisclosureContent(Stream.of(
                        fields.isEmpty()
                                ? null
                                : new Row(
                                        "FIELDS",
                                        fields.stream().map(Enum::name).sorted().toList()),
                        note == null ? null : Row.of("NOTE", note),
                        Row.of("PARTNER", partner == null ? "" : partner),
                        wish.toRow())
                .filter(Objects::nonNull)
                .toList());
    }

    static ReferralDraft fromContent(ReferralSubject subject, ReferralPriority priority, DisclosureContent content) {
        // drafts of earlier versions may name removed fields, such as the safe-contact hours: these are ignored
        List<String> named = content.line("FIELDS").map(Row::values).orElse(List.of());
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
