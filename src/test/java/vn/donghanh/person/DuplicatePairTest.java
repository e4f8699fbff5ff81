package vn.donghanh.person;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

/** A pair of possible duplicates is decided once, unless it is reopened. */
class DuplicatePairTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId LEAD = new StaffId(1);
    private static final PersonRef ONE = PersonRef.random();
    private static final PersonRef OTHER = PersonRef.random();

    private final DuplicatePair pair = pair();

    @ParameterizedTest
    @EnumSource
    void pairIsDecidedOnceUntilReopened(DuplicateDecision verdict) {
        pair.decide(verdict, LEAD, NOW);
        assertThat(Stored.value(pair, "decision")).isEqualTo(verdict);
        assertThat(Stored.value(pair, "decidedBy")).isEqualTo(LEAD);
        for (DuplicateDecision again : DuplicateDecision.values()) {
            assertRefused(PersonRule.PAIR_ALREADY_DECIDED, () -> pair.decide(again, LEAD, NOW));
        }
        pair.reopen();
        assertThat(Stored.value(pair, "decidedBy")).isNull();
        pair.decide(DuplicateDecision.DIFFERENT, LEAD, NOW);
        assertThat(Stored.value(pair, "decision")).isEqualTo(DuplicateDecision.DIFFERENT);
    }

    @Test
    void pairKnowsItsPersonsAndMatchedFields() {
        assertThat(pair.id()).isEqualTo(3);
        assertThat(pair.persons()).containsExactly(ONE, OTHER);
        assertThat(pair.matchedOn()).containsExactlyInAnyOrder(IdentityField.PHONE, IdentityField.BIRTH);
        assertThat(pair.foundAt()).isEqualTo(NOW);
    }

    private static DuplicatePair pair() {
        DuplicatePair row = Stored.as(3, Stored.row(DuplicatePair.class));
        Stored.with(row, "personA", ONE);
        Stored.with(row, "personB", OTHER);
        Stored.with(row, "matchedOn", "PHONE,BIRTH");
        return Stored.with(row, "foundAt", NOW);
    }
}
