package vn.donghanh.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.reference.web.PlaceFormatter;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Formats identity values in the reader's language. */
@Named
@ApplicationScoped
public class IdentityFormatter {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    @Inject
    PlaceQueries places;

    @Inject
    PlaceFormatter placeFormatter;

    public String of(IdentityField field, String value) {
        return switch (field) {
            case BIRTH -> birth(PartialDate.parse(value));
            case ADDRESS, RESIDENCE -> address(RecordedAddress.read(value));
            case ALIAS, LEGAL_NAME, ID_PAPER, PHONE, KIN -> value;
        };
    }

    /**
     * Formats an address: the text as given by the client, the administrative unit as recorded with its era, the date, and the unit's name
     * today.
     */
    private String address(RecordedAddress address) {
        StringBuilder line = new StringBuilder(address.spoken());
        if (address.unit() != null) {
            places.find(address.unit()).ifPresent(place -> {
                String name = address.spoken().equals(place.label()) ? "" : " · " + place.label();
                String today = placeFormatter.currentNames(place);
                line.append(name)
                        .append(" (")
                        .append(placeFormatter.era(place))
                        .append(')')
                        .append(today.isEmpty() ? "" : " · " + today);
            });
        }
        if (address.asOf() != null) {
            line.append(" · ").append(texts.of("identity_identity.address.asOf", address.asOf()));
        }
        return line.toString();
    }

    public String kind(String kind) {
        return texts.get(
                kind.equals(IdentityForm.VALUE) ? "identity_identity.edit.field.kind.value" : "MissingReason." + kind);
    }

    public String hint(IdentityField field) {
        String key = "identity_identity.edit.hint." + field;
        return texts.has(key) ? texts.get(key) : "";
    }

    private String birth(PartialDate birth) {
        return switch (birth.precision()) {
            case DAY -> formats.date(LocalDate.parse(birth.value()));
            case MONTH -> MONTH.format(YearMonth.parse(birth.value()));
            case YEAR -> texts.of("identity_identity.birth.year", birth.value());
            case APPROX_YEAR -> texts.of("identity_identity.birth.about", birth.value());
            case AGE_AT_INTAKE -> age(birth.value().split("@", 2));
            case UNKNOWN -> texts.get("Precision.UNKNOWN");
        };
    }

    private String age(String[] ageAndDay) {
        return texts.of("identity_identity.birth.age", ageAndDay[0], LocalDate.parse(ageAndDay[1]));
    }
}
