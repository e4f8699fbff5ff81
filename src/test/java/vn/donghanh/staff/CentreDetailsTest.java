package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Stored;

class CentreDetailsTest {
    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);

    @Test
    void nextLetterheadBeginsLaterAndEndsThisOne() {
        CentreDetails centre = centre(FROM);
        for (LocalDate day : List.of(FROM, FROM.minusDays(1))) {
            assertRefused(StaffRule.LETTERHEAD_NOT_LATER, () -> centre.succeededBy(centre(day), FROM.plusDays(1)));
            assertThat(centre.row().validTo()).isNull();
        }
        centre.succeededBy(centre(FROM.plusDays(1)), FROM.plusDays(1));
        assertThat(centre.row().validTo()).isEqualTo(FROM);
    }

    @Test
    void letterheadIsCorrectedUntilItsFirstDayIsOver() {
        CentreDetails centre = centre(FROM);
        CentreDetails corrected = centre(FROM);
        centre.succeededBy(corrected, FROM);
        assertThat(centre.row().corrected()).isTrue();
        assertThat(centre.row().validTo()).isNull();
        assertThat(corrected.row().corrected()).isFalse();
        corrected.succeededBy(centre(FROM), FROM.minusDays(5));
        assertThat(corrected.row().corrected()).isTrue();
        CentreDetails last = centre(FROM);
        assertRefused(StaffRule.LETTERHEAD_NOT_LATER, () -> last.succeededBy(centre(FROM), FROM.plusDays(1)));
        assertRefused(StaffRule.LETTERHEAD_NOT_LATER, () -> last.succeededBy(centre(FROM.minusDays(1)), FROM));
        assertThat(last.row().corrected()).isFalse();
    }

    @Test
    void letterheadThatHasNotBegunMakesWayForAnEarlierOne() {
        LocalDate today = FROM.plusDays(10);
        CentreDetails held = centre(FROM);
        CentreDetails slip = centre(FROM.plusYears(36));
        CentreDetails next = centre(today.plusDays(5));
        assertThat(held.succeededBy(slip, today)).isTrue();
        assertThat(slip.succeededBy(next, today)).isFalse();
        assertThat(slip.row().corrected()).isTrue();
        assertThat(held.succeededBy(next, today)).isTrue();
        assertThat(held.row().validTo()).isEqualTo(today.plusDays(4));
        assertThat(slip.succeededBy(centre(today.plusDays(6)), today))
                .as("corrected already")
                .isFalse();
        assertRefused(
                StaffRule.LETTERHEAD_NOT_LATER, () -> next.succeededBy(centre(today.plusDays(4)), today.plusDays(5)));
    }

    @Test
    void correctionsOfADayAreNumbered() {
        List<CentreDetails> entered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CentreDetails next = centre(FROM);
            entered.forEach(earlier -> earlier.succeededBy(next, FROM));
            assertThat(Stored.value(next, "correction")).isEqualTo(i);
            entered.add(0, next);
        }
    }

    @Test
    void letterheadHoldsWhatItSays() {
        CentreDetails centre = centre(FROM);
        assertThat(centre.row())
                .isEqualTo(new LetterheadRow("Trung tâm", "Sở Y tế", "", "", "", "", List.of(), FROM, null, false));
        assertThat(centre.withLetterhead(" Tam Kỳ ", "TTCTXH", "Quyết định 1")
                        .until(FROM.plusYears(1))
                        .row())
                .isEqualTo(new LetterheadRow(
                        "Trung tâm",
                        "Sở Y tế",
                        "Tam Kỳ",
                        "TTCTXH",
                        "Quyết định 1",
                        "",
                        List.of(),
                        FROM,
                        FROM.plusYears(1),
                        false));
    }

    private static CentreDetails centre(LocalDate from) {
        return new CentreDetails(" Trung tâm ", "Sở Y tế", from);
    }
}
