package vn.donghanh.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.Role;
import vn.donghanh.stay.document.RequiredDocument;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.testing.Stored;
import vn.donghanh.testing.UserFixture;

/** Tests the permissions of the steps of a stay, the open statuses, and the documents required on a day. */
class StayStepTest {
    @ParameterizedTest
    @EnumSource
    void stepNeedsItsPermission(StayStep step) {
        assertThat(step.requiredPermission() == null).isEqualTo(step == StayStep.LIST_PAPERS);
        for (Role role : Role.values()) {
            assertThat(step.isPermittedTo(UserFixture.with(role)))
                    .as(step + " by " + role)
                    .isEqualTo(step.requiredPermission() != null && role.hasPermission(step.requiredPermission()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stayIsOpenUntilItEnds(StayStatus status) {
        boolean over = EnumSet.of(
                        StayStatus.EXITED, StayStatus.TRANSFERRED, StayStatus.LEFT_UNPLANNED, StayStatus.REFUSED)
                .contains(status);
        assertThat(status.isOpen()).isEqualTo(!over);
        assertThat(StayStatus.open().contains(status)).isEqualTo(!over);
        assertThat(status.isResident()).isEqualTo(!over && status != StayStatus.REQUESTED);
    }

    @Test
    void documentIsRequiredWithinItsValidity() {
        LocalDate first = LocalDate.of(2025, 1, 1);
        RequiredDocument rule = Stored.row(RequiredDocument.class);
        Stored.with(rule, "paper", StayDocument.DISTRICT_LETTER);
        Stored.with(rule, "basis", "Điều 1");
        Stored.with(rule, "optional", true);
        Stored.with(rule, "validFrom", first);
        assertThat(rule.paper()).isEqualTo(StayDocument.DISTRICT_LETTER);
        assertThat(rule.basis()).isEqualTo("Điều 1");
        assertThat(rule.isOptional()).isTrue();
        assertThat(Stored.with(rule, "optional", false).isOptional()).isFalse();
        assertThat(rule.validOn(first.minusDays(1))).isFalse();
        assertThat(rule.validOn(first)).isTrue();
        Stored.with(rule, "validTo", first.plusDays(9));
        assertThat(rule.validOn(first.plusDays(9))).isTrue();
        assertThat(rule.validOn(first.plusDays(10))).isFalse();
    }
}
