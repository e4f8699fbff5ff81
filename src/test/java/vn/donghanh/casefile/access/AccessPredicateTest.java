package vn.donghanh.casefile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseSection;

/**
 * Every access predicate requires a grant that has begun and not ended, and visibility predicates exclude blocked readers. Since all
 * grants begin when they are made, server tests would not notice a missing check of the beginning.
 */
class AccessPredicateTest {
    private static final List<String> VISIBILITY_PREDICATES = List.of(
            CaseAccess.VISIBLE,
            CaseAccess.FULLY_VISIBLE,
            CaseAccess.COUNTED,
            CaseAccess.SECOND_VISIBLE,
            CaseAccess.SECOND_COUNTED,
            CaseAccess.SAME_SUPERVISOR,
            CaseAccess.visibleInSection(CaseSection.HEALTH));

    @Test
    void everyPredicateRequiresAGrantInForce() {
        assertThat(VISIBILITY_PREDICATES).allSatisfy(AccessPredicateTest::requiresGrantsInForce);
        requiresGrantsInForce(CaseAccess.HAS_FULL_ACCESS);
        requiresGrantsInForce(" from " + CaseAccess.JOIN_GRANTS);
    }

    @Test
    void everyPredicateExcludesBlockedReaders() {
        assertThat(VISIBILITY_PREDICATES).allSatisfy(predicate -> assertThat(predicate)
                .contains(" and not exists (select 1 from AccessBlock b"));
        assertThat(List.of(CaseAccess.NOT_BLOCKED, CaseAccess.NONE_BLOCKED, CaseAccess.VISIBLE))
                .allSatisfy(predicate -> assertThat(predicate).contains("b.caseId = c.id", "b.liftedAt is null"));
    }

    @Test
    void aCommonSupervisorIsBlockedFromNeitherCase() {
        assertThat(CaseAccess.SAME_SUPERVISOR)
                .contains("s.caseId = c.id", "s.section is null", "b.caseId = c.id and b.staffId = s.staffId")
                .contains("a.caseId = d.id", "a.section is null", "b.caseId = d.id and b.staffId = s.staffId");
    }

    private static void requiresGrantsInForce(String predicate) {
        List<String> rows = Pattern.compile("AccessGrant (\\w)\\b")
                .matcher(predicate)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(predicate)
                .contains("%1$s.fromAt <= :now and (%1$s.untilAt is null or %1$s.untilAt > :now)".formatted(row)));
    }
}
