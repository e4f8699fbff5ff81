package vn.donghanh.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.Salutation;

/** Tests who is proposed for which case. */
class HandoverPlannerTest {
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);
    private static final ColleagueLoad LINH = load(1, "linh", Salutation.CHI, Map.of(TriageLevel.LOW, 2L), 0, null);
    private static final ColleagueLoad TAI = load(2, "tai", Salutation.ANH, Map.of(TriageLevel.LOW, 5L), 0, null);

    @Test
    void theMostUrgentCasesGoFirstToWhoCarriesLeast() {
        Map<String, String> proposal = HandoverPlanner.propose(
                List.of(
                        placed("low", TriageLevel.LOW, null),
                        placed("critical", TriageLevel.CRITICAL, null),
                        placed("medium", TriageLevel.MEDIUM, null)),
                List.of(LINH, TAI));
        // 2 against 5: the critical case makes it 6 against 5, the medium one 6 against 7, and the last goes back
        assertThat(proposal)
                .containsExactly(Map.entry("critical", "linh"), Map.entry("medium", "tai"), Map.entry("low", "linh"));
    }

    @Test
    void aWishIsMetBeforeTheLoadIsShared() {
        assertThat(propose(wish(WishedPerson.MAN), LINH, TAI)).isEqualTo("tai");
        assertThat(propose(wish(WishedPerson.WOMAN), LINH, TAI)).isEqualTo("linh");
        assertThat(propose(wish(WishedPerson.ANYBODY), LINH, TAI)).isEqualTo("linh");
        assertThat(propose(wish(WishedPerson.MAN), LINH))
                .as("when nobody else is left")
                .isEqualTo("linh");
    }

    @Test
    void whoIsAwayIsProposedLast() {
        ColleagueLoad away = load(3, "an", Salutation.CHI, Map.of(), 0, LATER);
        assertThat(propose(wish(WishedPerson.WOMAN), away, TAI)).isEqualTo("tai");
        assertThat(propose(null, away)).isEqualTo("an");
    }

    @Test
    void equalLoadsAreToldApartByTasksAndThenByName() {
        ColleagueLoad busy = load(4, "binh", Salutation.CHI, Map.of(TriageLevel.LOW, 2L), 3, null);
        ColleagueLoad free = load(5, "xuan", Salutation.CHI, Map.of(TriageLevel.LOW, 2L), 1, null);
        assertThat(propose(null, busy, free)).isEqualTo("xuan");
        assertThat(propose(null, load(6, "zung", Salutation.CHI, Map.of(TriageLevel.LOW, 2L), 0, null), LINH))
                .isEqualTo("linh");
    }

    @Test
    void neitherTheManagerNorWhoIsBlockedIsACandidate() {
        HandoverPlanner.PlacedCase placedCase = new HandoverPlanner.PlacedCase(
                "one", TriageLevel.LOW, wish(WishedPerson.WOMAN), TAI.id(), Set.of(LINH.id()));
        assertThat(HandoverPlanner.candidates(placedCase, List.of(LINH, TAI))).isEmpty();
        assertThat(HandoverPlanner.propose(List.of(placedCase), List.of(LINH, TAI)))
                .isEmpty();
        ColleagueLoad third = load(7, "my", Salutation.BAN, Map.of(), 0, null);
        assertThat(HandoverPlanner.candidates(placedCase, List.of(LINH, TAI, third)))
                .containsExactly(third);
    }

    @Test
    void aCaseWeighsMoreTheMoreUrgentItIs() {
        ColleagueLoad load = load(
                8,
                "an",
                null,
                Map.of(TriageLevel.LOW, 1L, TriageLevel.MEDIUM, 1L, TriageLevel.HIGH, 1L, TriageLevel.CRITICAL, 2L),
                0,
                null);
        assertThat(load.weight()).isEqualTo(1 + 2 + 3 + 8);
        assertThat(load.caseCount()).isEqualTo(5);
        assertThat(load.count(TriageLevel.CRITICAL)).isEqualTo(2);
        assertThat(LINH.count(TriageLevel.HIGH)).isZero();
    }

    @Test
    void theNeutralFormOfAddressMeetsNoWish() {
        assertThat(WishedPerson.WOMAN.isMetBy(Salutation.BAN)).isFalse();
        assertThat(WishedPerson.MAN.isMetBy(Salutation.BAN)).isFalse();
        assertThat(WishedPerson.MAN.isMetBy(null)).isFalse();
        assertThat(WishedPerson.WOMAN.isMetBy(Salutation.CHI)).isTrue();
        assertThat(WishedPerson.WOMAN.isMetBy(Salutation.ANH)).isFalse();
        assertThat(WishedPerson.MAN.isMetBy(Salutation.ANH)).isTrue();
        assertThat(WishedPerson.MAN.isMetBy(Salutation.CHI)).isFalse();
        assertThat(WishedPerson.ANYBODY.isMetBy(null)).isTrue();
    }

    private static String propose(ManagerWishView wish, ColleagueLoad... colleagues) {
        return HandoverPlanner.propose(List.of(placed("one", TriageLevel.MEDIUM, wish)), List.of(colleagues))
                .get("one");
    }

    private static HandoverPlanner.PlacedCase placed(String number, TriageLevel level, ManagerWishView wish) {
        return new HandoverPlanner.PlacedCase(number, level, wish, null, Set.of());
    }

    private static ManagerWishView wish(WishedPerson person) {
        return new ManagerWishView(person, false, Instant.parse("2026-03-01T03:00:00Z"));
    }

    private static ColleagueLoad load(
            long id, String username, Salutation salutation, Map<TriageLevel, Long> cases, long tasks, LocalDate away) {
        return new ColleagueLoad(new StaffId(id), username, username, salutation, cases, tasks, away);
    }
}
