package vn.donghanh.casefile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseSection;

/**
 * Whoever asks for rows of access asks for those that stand now: begun, and not over. Whoever asks whether a case is seen asks for
 * no block as well. All grants begin when they are made, so that no test against the server would miss the first half.
 */
class AccessPredicateTest {
    private static final List<String> SEEN = List.of(
            CaseAccess.VISIBLE,
            CaseAccess.FULLY_VISIBLE,
            CaseAccess.COUNTED,
            CaseAccess.SECOND_VISIBLE,
            CaseAccess.SECOND_COUNTED,
            CaseAccess.SAME_SUPERVISOR,
            CaseAccess.visibleInSection(CaseSection.HEALTH));

    @Test
    void aGrantThatHasNotBegunOrIsOverLetsNobodyIn() {
        assertThat(SEEN).allSatisfy(AccessPredicateTest::asksForGrantsThatStand);
        asksForGrantsThatStand(CaseAccess.HAS_FULL_ACCESS);
        asksForGrantsThatStand(" from " + CaseAccess.JOIN_GRANTS);
    }

    @Test
    void aBlockBeatsEveryGrant() {
        assertThat(SEEN).allSatisfy(predicate -> assertThat(predicate)
                .contains(" and not exists (select 1 from AccessBlock b"));
        assertThat(List.of(CaseAccess.NOT_BLOCKED, CaseAccess.NONE_BLOCKED, CaseAccess.VISIBLE))
                .allSatisfy(predicate -> assertThat(predicate).contains("b.caseId = c.id", "b.liftedAt is null"));
    }

    @Test
    void whoSupervisesBothCasesIsBlockedFromNeither() {
        assertThat(CaseAccess.SAME_SUPERVISOR)
                .contains("s.caseId = c.id", "s.section is null", "b.caseId = c.id and b.staffId = s.staffId")
                .contains("a.caseId = d.id", "a.section is null", "b.caseId = d.id and b.staffId = s.staffId");
    }

    private static void asksForGrantsThatStand(String predicate) {
        List<String> rows = Pattern.compile("AccessGrant (\\w)\\b")
                .matcher(predicate)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(predicate)
                .contains("%1$s.fromAt <= :now and (%1$s.untilAt is null or %1$s.untilAt > :now)".formatted(row)));
    }
}
