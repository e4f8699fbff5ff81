package vn.donghanh.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.AdminUnitType;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceSuccession;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.testing.Stored;

/** A partner organisation with its services and areas: their data and validity. */
class PartnerOrganisationTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final OrganisationId CLINIC = new OrganisationId(7);
    private static final ServiceType SEWING = ServiceType.training("SEWING", "SHORT");

    @Test
    void organisationIsValidUntilItsLastDay() {
        PartnerOrganisation clinic = Stored.as(7, new PartnerOrganisation(details("Trạm", null), FIRST));
        assertThat(clinic.id()).isEqualTo(CLINIC);
        assertThat(clinic.ref()).isNotBlank();
        assertThat(clinic.validity().from()).isEqualTo(FIRST);
        clinic.requireValid(TODAY);
        assertRefused(PartnerRule.ORGANISATION_OVER, () -> clinic.requireValid(FIRST.minusDays(1)));
        clinic.end(TODAY, TODAY);
        assertThat(clinic.validity().to()).isEqualTo(TODAY);
        clinic.requireValid(TODAY);
        assertRefused(PartnerRule.ORGANISATION_OVER, () -> clinic.requireValid(TODAY.plusDays(1)));
        assertRefused(PartnerRule.ALREADY_OVER, () -> clinic.end(TODAY.plusDays(5), TODAY.plusDays(1)));
    }

    @Test
    void detailsAreTrimmedAndNormalised() {
        PartnerOrganisation clinic = new PartnerOrganisation(details(" Trạm  y tế ", " "), FIRST);
        assertThat(clinic.details()).isEqualTo(details("Trạm y tế", null));
        clinic.updateDetails(details("Bệnh viện", " Sở Y tế "));
        assertThat(clinic.details().name()).isEqualTo("Bệnh viện");
        assertThat(clinic.details().parent()).isEqualTo("Sở Y tế");
    }

    @Test
    void nameIsRequiredAndLimitedInLength() {
        String longest = "x".repeat(160);
        assertRefused(PartnerRule.NAME_MISSING, () -> details("  ", null));
        assertRefused(PartnerRule.TEXT_TOO_LONG, () -> details(longest + "x", null));
        assertRefused(PartnerRule.TEXT_TOO_LONG, () -> details("Trạm", longest + "x"));
        assertThat(details(longest, longest).parent()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "gọi tôi", "0123456789012345678901"})
    void invalidTelephoneNumberIsRefused(String phone) {
        assertRefused(PartnerRule.PHONE_NOT_VALID, () -> new OrganisationDetails("Trạm", PartnerType.CDC, null, phone));
        assertThat(new OrganisationDetails("Trạm", PartnerType.CDC, null, " ").phone())
                .isNull();
        assertThat(new OrganisationDetails("Trạm", PartnerType.CDC, null, " 0235 3 ").phone())
                .isEqualTo("0235 3");
    }

    @Test
    void serviceIsOfferedDuringItsValidityWithAShortNote() {
        OfferedService service = new OfferedService(CLINIC, SEWING, " Mười chỗ ", FIRST);
        assertThat(service.organisationId()).isEqualTo(CLINIC);
        assertThat(service.type()).isEqualTo(SEWING);
        ServiceRow row = service.row(TODAY);
        assertThat(row.type()).isEqualTo(SEWING);
        assertThat(row.capacityNote()).isEqualTo("Mười chỗ");
        assertThat(row.valid()).isTrue();
        assertThat(service.row(FIRST.minusDays(1)).valid()).isFalse();
        service.end(TODAY, TODAY);
        assertThat(service.row(TODAY.plusDays(1)).valid()).isFalse();
        assertThat(new OfferedService(CLINIC, SEWING, " ", FIRST).row(TODAY).capacityNote())
                .isNull();
        assertRefused(PartnerRule.TEXT_TOO_LONG, () -> new OfferedService(CLINIC, SEWING, "x".repeat(201), FIRST));
        assertThat(new OfferedService(CLINIC, SEWING, "x".repeat(200), FIRST)
                        .row(TODAY)
                        .capacityNote())
                .hasSize(200);
    }

    @Test
    void areaIsLocatedOnceAndServedDuringItsValidity() {
        Place ward = new Place(9, AdminUnitLevel.COMMUNE, AdminUnitType.CITY, "Phường A", "Tỉnh B", FIRST, null);
        ServedArea area = new ServedArea(CLINIC, ward, FIRST);
        assertThat(area.organisationId()).isEqualTo(CLINIC);
        assertThat(area.placeId()).isEqualTo(9);
        assertRefused(PartnerRule.AREA_PLACED, () -> area.locate(ward));
        PlaceSuccession today = new PlaceSuccession(ward, List.of());
        AreaRow row = area.row(Map.of(9, today), TODAY);
        assertThat(row.name()).isEqualTo("Phường A, Tỉnh B");
        assertThat(row.place()).isEqualTo(today);
        assertThat(row.valid()).isTrue();
        assertThat(row.isForPlace(9)).isTrue();
        assertThat(row.isForPlace(8)).isFalse();
        assertThat(row.isCurrentOrFuture(TODAY)).isTrue();
        area.end(TODAY, TODAY);
        assertThat(area.row(Map.of(), TODAY).isCurrentOrFuture(TODAY)).isTrue();
        assertThat(area.row(Map.of(), TODAY).isCurrentOrFuture(TODAY.plusDays(1)))
                .isFalse();
        assertThat(area.row(Map.of(), TODAY.plusDays(1)).valid()).isFalse();

        ServedArea unlocated = Stored.with(new ServedArea(CLINIC, ward, FIRST), "placeId", null);
        assertThat(unlocated.row(Map.of(9, today), TODAY).place()).isNull();
        unlocated.locate(ward);
        assertThat(unlocated.placeId()).isEqualTo(9);
    }

    private static OrganisationDetails details(String name, String parent) {
        return new OrganisationDetails(name, PartnerType.COMMUNE_HEALTH, parent, null);
    }
}
