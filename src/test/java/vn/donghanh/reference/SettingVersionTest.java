package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Stored;

class SettingVersionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

    private final RetentionRule held = version(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, 30));
    private final RetentionRule july = version(LocalDate.of(2026, 7, 1), LocalDate.of(2061, 12, 31));
    private final RetentionRule slip = version(LocalDate.of(2062, 1, 1), null);

    @Test
    void versionThatHasNotBegunIsWithdrawnByAnEarlierOne() {
        List<RetentionRule> all = List.of(slip, july, held);
        assertThat(SettingVersion.makeWay(all, LocalDate.of(2026, 7, 2), TODAY)).isSameAs(july);
        assertThat(Stored.value(slip, "validTo")).isEqualTo(TODAY);
        assertThat(slip.isValidOn(TODAY)).isFalse();
        assertThat(slip.isValidOn(LocalDate.of(2062, 1, 1))).isFalse();
        assertThat(Stored.value(july, "validTo")).isEqualTo(LocalDate.of(2061, 12, 31));
        assertThat(SettingVersion.makeWay(all, LocalDate.of(2026, 7, 1), TODAY.plusDays(1)))
                .isSameAs(held);
        assertThat(Stored.value(july, "validTo")).isEqualTo(TODAY.plusDays(1));
        assertThat(Stored.value(slip, "validTo")).as("withdrawn once").isEqualTo(TODAY);
        assertThat(SettingVersion.makeWay(all, TODAY, TODAY)).isSameAs(held);
    }

    @Test
    void versionThatHasBegunStays() {
        LocalDate first = LocalDate.of(2026, 7, 1);
        assertRefused(
                SettingsRule.NOT_AFTER_THE_LAST, () -> SettingVersion.makeWay(List.of(slip, july, held), first, first));
        assertThat(Stored.value(slip, "validTo")).isNull();
        assertRefused(SettingsRule.NOT_AFTER_THE_LAST, () -> SettingVersion.makeWay(List.of(july), TODAY, TODAY));
    }

    @Test
    void firstDayIsNeitherPastNorTooFarAhead() {
        assertRefused(
                SettingsRule.NOT_IN_THE_PAST, () -> SettingVersion.makeWay(List.of(held), TODAY.minusDays(1), TODAY));
        assertRefused(
                FirstDayRule.TOO_FAR_AHEAD, () -> SettingVersion.makeWay(List.of(held), TODAY.plusDays(367), TODAY));
        assertThat(SettingVersion.makeWay(List.of(held), TODAY.plusDays(366), TODAY))
                .isSameAs(held);
    }

    private static RetentionRule version(LocalDate from, LocalDate to) {
        RetentionRule version = Stored.row(RetentionRule.class);
        version.beginOn(from);
        version.endOn(to);
        return version;
    }
}
