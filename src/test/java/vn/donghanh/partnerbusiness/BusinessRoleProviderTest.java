package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.security.Role;

class BusinessRoleProviderTest {
    private final BusinessRoleProvider provider = new BusinessRoleProvider();

    @ParameterizedTest
    @EnumSource
    void everyRecipientMayHoldTheRoleThatAnswers(PartnerBusinessKind kind) {
        assertThat(kind.recipients().isEmpty()).isEqualTo(kind.service().isPresent());
        assertThat(kind.recipients()).allSatisfy(type -> {
            assertThat(provider.roles(type)).contains(kind.role());
            assertThat(type.mayHaveAccounts()).isTrue();
        });
    }

    @Test
    void otherTypesOfOrganisationAnswerNothing() {
        assertThat(provider.roles(PartnerType.POLICE)).isEmpty();
        assertThat(provider.roles(PartnerType.HOTLINE)).isEmpty();
        assertThat(provider.roles(PartnerType.VBSP)).containsExactly(Role.LENDING_PARTNER);
    }
}
