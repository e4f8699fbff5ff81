package vn.donghanh.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vn.donghanh.security.Role;

class ServiceTypeTest {
    @Test
    void eachKindHasItsOwnCodeList() {
        assertRefused(PartnerRule.SERVICE_UNKNOWN, () -> new ServiceType(ServiceKind.HEALTH, "SEWING", null));
        assertRefused(PartnerRule.SERVICE_UNKNOWN, () -> new ServiceType(ServiceKind.LEGAL, "STI_EXAM", null));
    }

    @Test
    void onlyCoursesHaveALevel() {
        assertRefused(PartnerRule.LEVEL_OF_COURSES, () -> new ServiceType(ServiceKind.TRAINING, "SEWING", null));
        assertRefused(
                PartnerRule.LEVEL_OF_COURSES,
                () -> new ServiceType(ServiceKind.HEALTH, "GENERAL", TrainingLevel.SHORT));
    }

    @Test
    void codeIsReturnedAsEnumConstant() {
        assertThat(ServiceType.training(TrainingTrade.SEWING, TrainingLevel.SHORT)
                        .codeConstant())
                .isEqualTo(TrainingTrade.SEWING);
    }

    @Test
    void everyKindHasAPartnerRole() {
        for (ServiceKind kind : ServiceKind.values()) {
            assertThat(kind.role().kind()).isEqualTo(Role.Kind.PARTNER);
            assertThat(kind.codes()).isNotEmpty();
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
