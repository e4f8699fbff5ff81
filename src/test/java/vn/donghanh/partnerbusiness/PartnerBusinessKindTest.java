package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;

/** The table of kinds: to whom each goes, who answers it, and what its slip may say. */
class PartnerBusinessKindTest {
    private static final Set<String> NEVER = Set.of("GROUP", "CASE", "NUMBER", "HOURS", "ADDRESS", "GROUND", "STUDENT");

    @ParameterizedTest
    @EnumSource
    void everyKindIsAskedForAPartnerAndAnsweredByOne(PartnerBusinessKind kind) {
        assertThat(kind.scope().isAskedForPartner()).isTrue();
        assertThat(kind.role().kind()).isEqualTo(Role.RoleKind.PARTNER);
        assertThat(kind.role().hasPermission(Permission.PARTNER_BUSINESS_ANSWER))
                .isTrue();
        assertThat(kind.recipients()).allMatch(PartnerType::mayHaveAccounts);
        assertThat(kind.recipients().isEmpty()).isEqualTo(kind.service().isPresent());
        assertThat(kind.fields())
                .contains(kind.nameField())
                .filteredOn(field -> !field.equals(kind.nameField()))
                .doesNotContainAnyElementsOf(NEVER);
        assertThat(kind.nameField())
                .isEqualTo(
                        switch (kind) {
                            case HEALTH -> "CALLED";
                            case TRAINING -> "STUDENT";
                            default -> "NAME";
                        });
    }

    /** Whoever offers the service answers under the role of the service, whatever its type. */
    @Test
    void schoolsAreFoundByWhatTheyTeach() {
        assertThat(PartnerBusinessKind.TRAINING.service()).contains(ServiceKind.TRAINING);
        assertThat(PartnerBusinessKind.TRAINING.role()).isEqualTo(Role.TRAINING_PARTNER);
        assertThat(PartnerBusinessKind.answeredBy(Set.of(Role.TRAINING_PARTNER)))
                .containsExactly(PartnerBusinessKind.TRAINING);
        assertThat(PartnerBusinessKind.LEGAL_AID.service()).isEmpty();
    }

    @Test
    void kindsOfOneRoleGoToDifferentPartners() {
        assertThat(PartnerBusinessKind.EMPLOYER.recipients())
                .doesNotContainAnyElementsOf(PartnerBusinessKind.EMPLOYMENT_SERVICE.recipients());
    }

    @Test
    void coursesAndWorkAreFollowedUpByThemselves() {
        assertThat(EnumSet.allOf(PartnerBusinessKind.class))
                .filteredOn(PartnerBusinessKind::isFollowedUp)
                .containsExactly(
                        PartnerBusinessKind.EMPLOYMENT_SERVICE,
                        PartnerBusinessKind.EMPLOYER,
                        PartnerBusinessKind.TRAINING);
    }

    @Test
    void rolesAnswerTheirKindsOnly() {
        assertThat(PartnerBusinessKind.answeredBy(Set.of(Role.LEGAL_PARTNER)))
                .containsExactly(PartnerBusinessKind.LEGAL_AID);
        assertThat(PartnerBusinessKind.answeredBy(Set.of(Role.WORK_PARTNER)))
                .containsExactly(PartnerBusinessKind.EMPLOYMENT_SERVICE, PartnerBusinessKind.EMPLOYER);
        assertThat(PartnerBusinessKind.answeredBy(Set.of(Role.SUPPORT_PARTNER)))
                .contains(PartnerBusinessKind.SHELTER, PartnerBusinessKind.COMMUNE)
                .doesNotContain(PartnerBusinessKind.LEGAL_AID, PartnerBusinessKind.EMPLOYER);
        EnumSet<Role> others = EnumSet.allOf(Role.class);
        others.removeIf(role -> role.hasPermission(Permission.PARTNER_BUSINESS_ANSWER));
        assertThat(PartnerBusinessKind.answeredBy(others)).isEmpty();
    }

    @Test
    void slipsHoldTheNeutralProgrammeAndTheirFieldsOnly() {
        PartnerBusinessSending sending = new PartnerBusinessSending();
        assertThat(sending.compose(PartnerBusinessKind.EMPLOYER, List.of(DisclosedRow.of("NAME", "Lụa")))
                        .lines())
                .containsExactly(
                        DisclosedRow.of("PROGRAMME", "@partnerbusiness.programme.PartnerBusinessKind.EMPLOYER"),
                        DisclosedRow.of("NAME", "Lụa"));
        assertThatThrownBy(() -> sending.compose(PartnerBusinessKind.EMPLOYER, List.of(DisclosedRow.of("MATTER", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void healthGoesToWhoeverOffersIt() {
        assertThat(PartnerBusinessKind.HEALTH.service()).contains(ServiceKind.HEALTH);
        assertThat(PartnerBusinessKind.HEALTH.role()).isEqualTo(Role.HEALTH_PARTNER);
        assertThat(PartnerBusinessKind.answeredBy(Set.of(Role.HEALTH_PARTNER)))
                .containsExactly(PartnerBusinessKind.HEALTH);
    }

    @Test
    void nothingButWhatIsAskedIsSeenBeforeOpening() {
        DisclosureContent content = new DisclosureContent(List.of(
                DisclosedRow.of("SERVICE", "@HealthReferralType.GENERAL"),
                DisclosedRow.of("CALLED", "Lụa"),
                DisclosedRow.of("PRIORITY", "@ReferralPriority.URGENT"),
                DisclosedRow.of("REPLY_BY", "01/12/2026"),
                DisclosedRow.of("NOTE", "x")));
        for (BusinessPhase phase : BusinessPhase.values()) {
            DisclosureContent visible = PartnerBusinessKind.visible(phase, content);
            if (phase == BusinessPhase.UNOPENED) {
                assertThat(visible.lines())
                        .extracting(DisclosedRow::field)
                        .containsExactly("SERVICE", "PRIORITY", "REPLY_BY");
            } else {
                assertThat(visible).isEqualTo(content);
            }
        }
    }

    @Test
    void phasesSayWhatIsAwaited() {
        assertThat(EnumSet.allOf(BusinessPhase.class))
                .filteredOn(BusinessPhase::isWaiting)
                .containsExactly(BusinessPhase.UNOPENED, BusinessPhase.WAITING);
    }

    @Test
    void phasesSayWhatIsOver() {
        assertThat(EnumSet.allOf(BusinessPhase.class))
                .filteredOn(BusinessPhase::isOver)
                .containsExactly(BusinessPhase.DECLINED, BusinessPhase.ENDED, BusinessPhase.STOPPED);
    }
}
