package vn.donghanh.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.Statements;

@ExtendWith(ArquillianExtension.class)
class OrganisationRepositoryIT {
    @Inject
    StaffFixture staff;

    @Inject
    OrganisationService service;

    @Inject
    OrganisationFinder finder;

    @Inject
    PartnerQueries partners;

    @Inject
    PlaceQueries places;

    @PersistenceContext
    EntityManager em;

    @Inject
    Statements statements;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private final String name = "Nơi thử " + RandomReference.random().substring(0, 8);
    private String ref;
    private LocalDate today;

    @BeforeEach
    void addOrganisation() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        staff.as("admin1", () -> {
            ref = service.add(new OrganisationDetails(name, PartnerType.DISTRICT_HEALTH, "Sở Y tế", "060 1"), today);
            service.addService(ref, ServiceType.health(HealthReferralType.GENERAL), "Sáng thứ Ba", today);
            service.addArea(ref, place("xã Trà My", "Đà Nẵng"), today);
        });
    }

    @Test
    void organisationIsOfferedOnlyDuringItsValidity() {
        PartnerOption choice = offered(ServiceKind.HEALTH, today).get(0);
        assertThat(choice.areas()).singleElement().satisfies(area -> assertThat(area.name())
                .isEqualTo("Xã Trà My, Thành phố Đà Nẵng"));
        assertThat(choice.services()).singleElement().satisfies(serviceRow -> {
            assertThat(serviceRow.type()).isEqualTo(ServiceType.health(HealthReferralType.GENERAL));
            assertThat(serviceRow.capacityNote()).isEqualTo("Sáng thứ Ba");
        });
        assertThat(offered(ServiceKind.TRAINING, today)).isEmpty();
        assertThat(offered(ServiceKind.HEALTH, today.minusDays(1))).isEmpty();
        staff.as("admin1", () -> service.end(ref, today.plusDays(3)));
        assertThat(offered(ServiceKind.HEALTH, today.plusDays(3))).hasSize(1);
        assertThat(offered(ServiceKind.HEALTH, today.plusDays(4))).isEmpty();
    }

    @Test
    void endedServiceIsKeptButNotOffered() {
        staff.as("admin1", () -> {
            service.endService(ref, view().services().get(0).ref(), today.minusDays(1));
            service.endArea(ref, view().areas().get(0).ref(), today.minusDays(1));
        });
        assertThat(offered(ServiceKind.HEALTH, today)).isEmpty();
        assertThat(view().services()).singleElement().satisfies(serviceRow -> assertThat(serviceRow.valid())
                .isFalse());
        assertThat(view().areas()).singleElement().satisfies(areaRow -> assertThat(areaRow.valid())
                .isFalse());
    }

    @Test
    void coursesAndLegalAidAreOfferedFromTheirLists() {
        staff.as("admin1", () -> {
            service.addService(ref, ServiceType.training("SEWING", "SHORT"), null, today);
            service.addService(ref, ServiceType.legal("DEBT"), null, today);
            for (ServiceType unknown : List.of(ServiceType.legal("SEWING"), ServiceType.training("DEBT", "SHORT"))) {
                assertRefused(PartnerRule.SERVICE_UNKNOWN, () -> service.addService(ref, unknown, null, today));
            }
            assertRefused(
                    PartnerRule.SERVICE_UNKNOWN,
                    () -> service.addService(ref, ServiceType.training("COOK", "LONG"), null, today));
        });
    }

    @Test
    void duplicatesAndAdditionsToEndedOrganisationAreRefused() {
        staff.as("admin1", () -> {
            assertRefused(
                    PartnerRule.SERVICE_OFFERED,
                    () -> service.addService(ref, ServiceType.health(HealthReferralType.GENERAL), null, today));
            assertRefused(PartnerRule.AREA_SERVED, () -> service.addArea(ref, place("xã Trà My", "Đà Nẵng"), today));
            assertRefused(PartnerRule.AREA_MISSING, () -> service.addArea(ref, null, today));
            assertRefused(
                    PartnerRule.ORGANISATION_KNOWN,
                    () -> service.add(
                            new OrganisationDetails(
                                    name.toUpperCase(java.util.Locale.ROOT), PartnerType.CDC, null, null),
                            today));
            service.end(ref, today.minusDays(1));
            assertRefused(
                    PartnerRule.ORGANISATION_OVER, () -> service.addArea(ref, place("xã Núi Thành", "Đà Nẵng"), today));
        });
    }

    @Test
    void endedOrganisationCannotBeSelected() {
        inTransaction(() -> assertThat(partners.name(partners.getValidId(ref))).isEqualTo(name));
        staff.as("admin1", () -> service.end(ref, today.minusDays(1)));
        inTransaction(
                () -> assertThat(partners.name(finder.findByRef(ref).id())).isEqualTo(name));
        inTransaction(() -> assertNotFound(() -> partners.getValidId(ref)));
        inTransaction(() -> assertNotFound(() -> partners.getValidId("0")));
    }

    @Test
    void serviceIsEndedThroughItsOwnOrganisationOnly() {
        staff.as("admin1", () -> {
            String other = service.add(new OrganisationDetails(name + " hai", PartnerType.CDC, null, null), today);
            String foreign = view().services().get(0).ref();
            assertNotFound(() -> service.endService(other, foreign, today));
            String foreignArea = view().areas().get(0).ref();
            assertNotFound(() -> service.endArea(other, foreignArea, today));
        });
    }

    @Test
    void listUsesAConstantNumberOfStatements() {
        assertThat(statements.count(() -> staff.as("admin1", () -> service.list())))
                .isLessThanOrEqualTo(19);
    }

    @Test
    void reformedAreaIsShownByCurrentAndFormerName() {
        Place thangBinh = place("huyện Thăng Bình", "Quảng Nam");
        staff.as("admin1", () -> service.addArea(ref, thangBinh, today));
        assertThat(view().areas())
                .filteredOn(area -> area.isForPlace(thangBinh.id()))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.place().hasChanged()).isTrue();
                    assertThat(area.place().current())
                            .extracting(Place::fullName)
                            .contains("Xã Thăng Bình", "Xã Thăng Phú")
                            .hasSizeGreaterThan(4)
                            .doesNotContain("Thành phố Đà Nẵng");
                });
    }

    @Test
    void servingOrganisationsAreFoundAcrossReforms() {
        Place oldCommune = place("xã Bình Quế", "Thăng Bình");
        Place newWard = place("phường Tam Kỳ", "Đà Nẵng");
        Place oldWard = place("phường Phước Hòa", "Tam Kỳ");
        assertThat(serves(oldCommune)).isFalse();
        staff.as("admin1", () -> service.addArea(ref, place("huyện Thăng Bình", "Quảng Nam"), today));
        assertThat(serves(oldCommune)).isTrue();
        assertThat(serves(place("xã Thăng Phú", "Đà Nẵng"))).isTrue();
        assertThat(serves(newWard)).isFalse();
        staff.as("admin1", () -> service.addArea(ref, newWard, today));
        assertThat(serves(oldWard)).isTrue();
        assertThat(serves(place("xã Tam Ngọc", "Tam Kỳ"))).isFalse();
    }

    @Test
    void servedProvinceMatchesUnitsBeforeAndAfterReform() {
        assertThat(serves(place("phường Tam Kỳ", "Đà Nẵng"))).isFalse();
        staff.as("admin1", () -> service.addArea(ref, place("tỉnh Quảng Nam", ""), today));
        assertThat(serves(place("phường Tam Kỳ", "Đà Nẵng"))).isTrue();
        assertThat(serves(place("phường Phước Hòa", "Tam Kỳ"))).isTrue();
        assertThat(serves(place("phường Hải Châu", "Đà Nẵng"))).isFalse();
    }

    @Test
    void unlocatedAreaKeepsItsNameUntilItIsLocatedOnce() throws Exception {
        Place nuiThanh = place("xã Núi Thành", "Đà Nẵng");
        String area = RandomReference.random();
        transaction.begin();
        em.createNativeQuery(
                        "insert into partner_area (ref, organisation_id, name, valid_from) select ?1, id, 'Vùng đông', ?2 from partner_organisation where ref = ?3")
                .setParameter(1, area)
                .setParameter(2, today)
                .setParameter(3, ref)
                .executeUpdate();
        transaction.commit();
        assertThat(area(area)).satisfies(row -> {
            assertThat(row.name()).isEqualTo("Vùng đông");
            assertThat(row.place()).isNull();
        });
        staff.as("admin1", () -> service.locateArea(ref, area, nuiThanh));
        assertThat(area(area)).satisfies(row -> {
            assertThat(row.name()).isEqualTo("Vùng đông");
            assertThat(row.isForPlace(nuiThanh.id())).isTrue();
        });
        staff.as(
                "admin1",
                () -> assertRefused(
                        PartnerRule.AREA_PLACED, () -> service.locateArea(ref, area, place("xã Tam Xuân", "Đà Nẵng"))));
    }

    private AreaRow area(String areaRef) {
        return view().areas().stream()
                .filter(row -> row.ref().equals(areaRef))
                .findFirst()
                .orElseThrow();
    }

    private boolean serves(Place unit) {
        List<PartnerOption> own = offered(ServiceKind.HEALTH, today);
        List<String> serving = new ArrayList<>();
        inTransaction(() -> serving.addAll(partners.findServing(own, List.of(unit.id()))));
        return serving.equals(List.of(ref));
    }

    private Place place(String fullName, String within) {
        return places.search(within.isEmpty() ? fullName : fullName + ", " + within).stream()
                .filter(place -> place.fullName().equalsIgnoreCase(fullName))
                .findFirst()
                .orElseThrow();
    }

    private OrganisationView view() {
        List<OrganisationView> seen = new ArrayList<>();
        inTransaction(() -> seen.add(finder.findByRef(ref)));
        return seen.get(0);
    }

    private List<PartnerOption> offered(ServiceKind kind, LocalDate day) {
        List<PartnerOption> found = new ArrayList<>();
        inTransaction(() -> found.addAll(partners.findOffering(kind, day)));
        return found.stream()
                .filter(partnerOption -> partnerOption.ref().equals(ref))
                .toList();
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.begin();
            try {
                work.run();
            } finally {
                transaction.rollback();
            }
        } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
