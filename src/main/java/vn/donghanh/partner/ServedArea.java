package vn.donghanh.partner;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** An area an organisation serves: its name as it was written, and the place it was recognised as, if it was. */
@Entity
@Table(name = "partner_area")
class ServedArea {
    private static final int LONGEST = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private OrganisationId organisationId;
    private String name;
    private @Nullable Long placeId;

    @Embedded
    private Validity validity;

    protected ServedArea() {}

    ServedArea(OrganisationId organisation, String name, @Nullable Long place, LocalDate from) {
        this.ref = Refs.random();
        this.organisationId = organisation;
        this.name = VietnameseText.clean(name);
        this.placeId = place;
        this.validity = new Validity(from);
        if (this.name.isEmpty()) {
            throw RuleViolation.at("area", PartnerRule.NAME_MISSING);
        }
        if (this.name.length() > LONGEST) {
            throw RuleViolation.at("area", PartnerRule.TEXT_TOO_LONG, LONGEST);
        }
    }

    void end(LocalDate last, LocalDate today) {
        validity.end(last, today);
    }

    boolean isCalled(String other) {
        return VietnameseText.fold(name).equals(VietnameseText.fold(other));
    }

    OrganisationId organisationId() {
        return organisationId;
    }

    String name() {
        return name;
    }

    AreaRow row(LocalDate today) {
        return new AreaRow(ref, name, validity.from(), validity.to(), validity.on(today));
    }
}
