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
 * What the worker has chosen.
 *
 * @param partner the organisation's reference, as a form names it
 * @param exposure when it happened, for what must begin within hours
 * @param wish when the client would like to come
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

    /** As it is kept sealed until it is sent; type, partner and priority have columns of their own. */
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

    static ReferralDraft fromContent(ReferralSubject matter, ReferralPriority priority, DisclosureContent kept) {
        // an older draft may name what slips no longer hold, as the safe-contact hours: that is not told any more
        List<String> named = kept.line("FIELDS").map(Row::values).orElse(List.of());
        Set<SlipField> fields = EnumSet.allOf(SlipField.class);
        fields.removeIf(field -> !named.contains(field.name()));
        return new ReferralDraft(
                matter.type(),
                kept.line("PARTNER").map(line -> line.values().get(0)).orElse(null),
                priority,
                fields,
                kept.line("NOTE").map(line -> line.values().get(0)).orElse(null),
                matter.exposure(),
                AppointmentWish.of(kept));
    }
}
