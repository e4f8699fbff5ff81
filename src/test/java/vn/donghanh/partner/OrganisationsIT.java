package vn.donghanh.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Statements;

@ExtendWith(ArquillianExtension.class)
class OrganisationsIT {
    @Inject
    Crew crew;

    @Inject
    OrganisationService service;

    @Inject
    OrganisationDesk desk;

    @Inject
    Partners partners;

    @Inject
    Statements statements;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private final String name = "Nơi thử " + Refs.random().substring(0, 8);
    private String ref;
    private LocalDate today;

    @BeforeEach
    void anOrganisationIsAdded() {
        crew.aboard();
        today = VietNam.day(clock.instant());
        crew.as("admin1", () -> {
            ref = service.add(new OrganisationDetails(name, PartnerType.DISTRICT_HEALTH, "Sở Y tế", "060 1"), today);
            service.offer(ref, ServiceOffer.health(HealthReferralType.GENERAL), "Sáng thứ Ba", today);
            service.serve(ref, "Trà My", null, today);
        });
    }

    @Test
    void itIsOfferedWithItsServicesAndAreasFromItsFirstDayToItsLast() {
        PartnerChoice choice = offered(ServiceKind.HEALTH, today).get(0);
        assertThat(choice.area()).isEqualTo("Trà My");
        assertThat(choice.services()).singleElement().satisfies(one -> {
            assertThat(one.offer().what()).isEqualTo(HealthReferralType.GENERAL);
            assertThat(one.capacityNote()).isEqualTo("Sáng thứ Ba");
        });
        assertThat(offered(ServiceKind.TRAINING, today)).isEmpty();
        assertThat(offered(ServiceKind.HEALTH, today.minusDays(1))).isEmpty();
        crew.as("admin1", () -> service.end(ref, today.plusDays(3)));
        assertThat(offered(ServiceKind.HEALTH, today.plusDays(3))).hasSize(1);
        assertThat(offered(ServiceKind.HEALTH, today.plusDays(4))).isEmpty();
    }

    @Test
    void aServiceThatEndedIsNoLongerOfferedAndStaysOnFile() {
        crew.as("admin1", () -> {
            service.endService(ref, view().services().get(0).ref(), today.minusDays(1));
            service.endArea(ref, view().areas().get(0).ref(), today.minusDays(1));
        });
        assertThat(offered(ServiceKind.HEALTH, today)).isEmpty();
        assertThat(view().services()).singleElement().satisfies(one -> assertThat(one.valid())
                .isFalse());
        assertThat(view().areas()).singleElement().satisfies(one -> assertThat(one.valid())
                .isFalse());
    }

    @Test
    void nothingIsAddedTwiceAndNothingToAnOrganisationThatIsOver() {
        crew.as("admin1", () -> {
            refused(
                    PartnerRule.SERVICE_OFFERED,
                    () -> service.offer(ref, ServiceOffer.health(HealthReferralType.GENERAL), null, today));
            refused(PartnerRule.AREA_SERVED, () -> service.serve(ref, "trà my", null, today));
            refused(
                    PartnerRule.ORGANISATION_KNOWN,
                    () -> service.add(
                            new OrganisationDetails(
                                    name.toUpperCase(java.util.Locale.ROOT), PartnerType.CDC, null, null),
                            today));
            service.end(ref, today.minusDays(1));
            refused(PartnerRule.ORGANISATION_OVER, () -> service.serve(ref, "Núi Thành", null, today));
        });
    }

    @Test
    void whatAFormNamesIsFoundOnlyAsLongAsItIsValid() {
        inTransaction(() -> assertThat(partners.chosen(ref).name()).isEqualTo(name));
        crew.as("admin1", () -> service.end(ref, today.minusDays(1)));
        inTransaction(() -> assertThat(partners.name(desk.byRef(ref).id())).isEqualTo(name));
        inTransaction(() -> assertThatThrownBy(() -> partners.chosen(ref)).isInstanceOf(NotFound.class));
        inTransaction(() -> assertThatThrownBy(() -> partners.chosen("0")).isInstanceOf(NotFound.class));
    }

    @Test
    void aServiceIsEndedThroughItsOwnOrganisationOnly() {
        crew.as("admin1", () -> {
            String other = service.add(new OrganisationDetails(name + " hai", PartnerType.CDC, null, null), today);
            String foreign = view().services().get(0).ref();
            assertThatThrownBy(() -> service.endService(other, foreign, today)).isInstanceOf(NotFound.class);
            String foreignArea = view().areas().get(0).ref();
            assertThatThrownBy(() -> service.endArea(other, foreignArea, today)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void aListCostsTheSameHoweverManyOrganisationsThereAre() {
        assertThat(statements.count(() -> crew.as("admin1", () -> service.list())))
                .isLessThanOrEqualTo(14);
    }

    private OrganisationView view() {
        List<OrganisationView> seen = new ArrayList<>();
        inTransaction(() -> seen.add(desk.byRef(ref)));
        return seen.get(0);
    }

    private List<PartnerChoice> offered(ServiceKind kind, LocalDate day) {
        List<PartnerChoice> found = new ArrayList<>();
        inTransaction(() -> found.addAll(partners.offering(kind, day)));
        return found.stream().filter(one -> one.ref().equals(ref)).toList();
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

    private static void refused(PartnerRule rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
