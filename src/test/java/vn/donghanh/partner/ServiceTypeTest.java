package vn.donghanh.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vn.donghanh.security.Role;

class ServiceTypeTest {
    @Test
    void healthServicesHaveConstantsOfTheProgram() {
        assertRefused(PartnerRule.SERVICE_UNKNOWN, () -> new ServiceType(ServiceKind.HEALTH, "SEWING", null));
    }

    @Test
    void onlyCoursesHaveALevel() {
        assertRefused(PartnerRule.LEVEL_OF_COURSES, () -> new ServiceType(ServiceKind.TRAINING, "SEWING", null));
        assertRefused(PartnerRule.LEVEL_OF_COURSES, () -> new ServiceType(ServiceKind.HEALTH, "GENERAL", "SHORT"));
    }

    @Test
    void labelsComeFromTheListOrFromTheConstant() {
        ServiceType course = ServiceType.training("SEWING", "SHORT");
        assertThat(course.labelKey()).isEqualTo("training_trade.SEWING");
        assertThat(course.levelKey()).isEqualTo("training_level.SHORT");
        assertThat(ServiceType.legal("DEBT").labelKey()).isEqualTo("legal_aid_matter.DEBT");
        assertThat(ServiceType.legal("DEBT").levelKey()).isNull();
        assertThat(ServiceType.health(HealthReferralType.GENERAL).labelKey()).isEqualTo("HealthReferralType.GENERAL");
    }

    @Test
    void everyKindHasAPartnerRole() {
        for (ServiceKind kind : ServiceKind.values()) {
            assertThat(kind.role().kind()).isEqualTo(Role.RoleKind.PARTNER);
        }
    }

    @Test
    void telephoneMustBeANumberAndNameIsRequired() {
        assertRefused(PartnerRule.NAME_MISSING, () -> new OrganisationDetails("  ", PartnerType.CDC, null, null));
        assertRefused(
                PartnerRule.PHONE_NOT_VALID,
                () -> new OrganisationDetails("Nơi thử", PartnerType.CDC, null, "gọi cô Ba"));
        assertThat(new OrganisationDetails(" Nơi  thử ", PartnerType.CDC, " ", "060 123 456"))
                .isEqualTo(new OrganisationDetails("Nơi thử", PartnerType.CDC, null, "060 123 456"));
    }
}
