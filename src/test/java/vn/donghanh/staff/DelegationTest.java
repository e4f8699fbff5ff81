package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Tests the permitted periods of a delegation, and that it is withdrawn once. */
class DelegationTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId DIRECTOR = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final byte[] DOCUMENT = {1};

    @Test
    void delegationPeriodIsValidAndAtMostOneYear() {
        assertRefused(StaffRule.DELEGATION_DATES, () -> delegation(TODAY.plusDays(2), TODAY.plusDays(1)));
        assertRefused(StaffRule.DELEGATION_DATES, () -> delegation(TODAY.minusDays(9), TODAY.minusDays(1)));
        assertRefused(
                StaffRule.DELEGATION_DATES,
                () -> delegation(TODAY, TODAY.plusMonths(12).plusDays(1)));
        delegation(TODAY.plusDays(2), TODAY.plusDays(2));
        delegation(TODAY.minusDays(9), TODAY);
        delegation(TODAY, TODAY.plusMonths(12));
    }

    @Test
    void delegationHasHolderPeriodAndDocument() {
        Delegation delegation = delegation(TODAY, TODAY.plusDays(5));
        assertThat(delegation.ref()).isEqualTo("d");
        assertThat(delegation.givenTo()).isEqualTo(LEAD);
        assertThat(delegation.from()).isEqualTo(TODAY);
        assertThat(delegation.until()).isEqualTo(TODAY.plusDays(5));
        assertThat(delegation.documentSealed()).isEqualTo(DOCUMENT);
        assertThat(delegation.withdrawnAt()).isNull();
    }

    @Test
    void delegationIsWithdrawnOnce() {
        Delegation delegation = delegation(TODAY, TODAY);
        delegation.withdraw(NOW);
        delegation.withdraw(NOW.plusSeconds(60));
        assertThat(delegation.withdrawnAt()).isEqualTo(NOW);
    }

    @Test
    void officeOfTheHolderIsNamed() {
        assertThat(delegation(TODAY, TODAY).inOffice(" Phó Trưởng phòng ").office())
                .isEqualTo("Phó Trưởng phòng");
        assertRefused(StaffRule.OFFICE_MISSING, () -> delegation(TODAY, TODAY).inOffice(" "));
    }

    private static Delegation delegation(LocalDate from, LocalDate until) {
        return new Delegation("d", DIRECTOR, LEAD, from, until, DOCUMENT, NOW);
    }
}
