package vn.donghanh.partner;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceSuccession;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * An area served by an organisation: an administrative unit and its name as entered. Areas recorded by earlier versions have a name only,
 * until a unit is assigned.
 */
@Entity
@Table(name = "partner_area")
class ServedArea {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private OrganisationId organisationId;
    private String name;
    private @Nullable Integer placeId;

    @Embedded
    private ValidityPeriod validity;

    protected ServedArea() {}

    ServedArea(OrganisationId organisation, Place place, LocalDate from) {
        this.ref = RandomReference.random();
        this.organisationId = organisation;
        this.name = place.label();
        this.placeId = place.id();
        this.validity = new ValidityPeriod(from);
    }

    /** Assigns the administrative unit. The name stays as it was entered. */
    void locate(Place place) {
        if (placeId != null) {
            throw RuleViolationException.at("area", PartnerRule.AREA_PLACED);
        }
        placeId = place.id();
    }

    void end(LocalDate last, LocalDate today) {
        validity.end(last, today);
    }

    OrganisationId organisationId() {
        return organisationId;
    }

    @Nullable
    Integer placeId() {
        return placeId;
    }

    AreaRow row(Map<Integer, PlaceSuccession> places, LocalDate today) {
        return new AreaRow(
                ref,
                name,
                placeId == null ? null : places.get(placeId),
                validity.from(),
                validity.to(),
                validity.isValidOn(today));
    }
}
