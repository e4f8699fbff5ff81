package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Stored;

/** Tests that a unit has a name and a period of validity, and that the Centre itself cannot be ended. */
class OrgUnitTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 10);

    @Test
    void unitExistsFromFirstToLastDay() {
        OrgUnit unit = unit(OrgUnitKind.UNIT);
        assertThat(unit.existsOn(FROM.minusDays(1))).isFalse();
        assertThat(unit.existsOn(FROM)).isTrue();
        assertThat(unit.existsOn(FROM.plusYears(50))).isTrue();
        unit.end(FROM.plusDays(5));
        assertThat(unit.existsOn(FROM.plusDays(5))).isTrue();
        assertThat(unit.existsOn(FROM.plusDays(6))).isFalse();
    }

    @Test
    void centreCannotBeEndedNorAUnitBeforeItsStart() {
        assertRefused(StaffRule.UNIT_NOT_VALID, () -> unit(OrgUnitKind.CENTRE).end(FROM.plusDays(5)));
        assertRefused(StaffRule.UNIT_NOT_VALID, () -> unit(OrgUnitKind.TEAM).end(FROM.minusDays(1)));
        unit(OrgUnitKind.TEAM).end(FROM);
    }

    @Test
    void unitNameHas1To120Characters() {
        OrgUnit unit = Stored.as(6, unit(OrgUnitKind.UNIT));
        assertRefused(StaffRule.NAME_MISSING, () -> unit.rename(null));
        assertRefused(StaffRule.NAME_MISSING, () -> unit.rename("  "));
        assertRefused(StaffRule.NAME_MISSING, () -> unit.rename("x".repeat(121)));
        assertThat(unit.name()).isEqualTo("Phòng Một");
        unit.rename("x".repeat(120));
        assertThat(unit.name()).hasSize(120);
        assertThat(unit.id()).isEqualTo(6);
    }

    private static OrgUnit unit(OrgUnitKind kind) {
        return new OrgUnit(" Phòng Một ", kind, null, FROM);
    }
}
