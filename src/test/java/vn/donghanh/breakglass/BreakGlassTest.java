package vn.donghanh.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.StaffId;

/** An emergency access: reviewed once, and by someone else. */
class BreakGlassTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofHours(4));
    private static final Instant REVIEW = NOW.plus(Duration.ofDays(7));
    private static final StaffId LEAD = new StaffId(1);
    private static final StaffId OFFICER = new StaffId(2);
    private static final byte[] WORDS = {1};
    private static final byte[] VERDICT = {2};

    @ParameterizedTest
    @EnumSource
    void waitingAccessIsReviewedOnce(BreakGlassStatus verdict) {
        BreakGlass opening = opening();
        if (verdict == BreakGlassStatus.WAITING) {
            assertRefused(BreakGlassRule.REVIEWED_ALREADY, () -> opening.conclude(verdict, OFFICER, NOW, VERDICT));
            return;
        }
        opening.conclude(verdict, OFFICER, NOW, VERDICT);
        assertThat(opening.state()).isEqualTo(verdict);
        assertThat(opening.reviewedBy()).isEqualTo(OFFICER);
        assertThat(opening.reviewedAt()).isEqualTo(NOW);
        assertThat(opening.verdictSealed()).isEqualTo(VERDICT);
        for (BreakGlassStatus again : BreakGlassStatus.values()) {
            assertRefused(BreakGlassRule.REVIEWED_ALREADY, () -> opening.conclude(again, OFFICER, UNTIL, WORDS));
        }
        assertThat(opening.reviewedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"JUSTIFIED", "NOT_JUSTIFIED"})
    void nobodyReviewsTheirOwnAccess(BreakGlassStatus verdict) {
        BreakGlass opening = opening();
        assertRefused(BreakGlassRule.OWN_OPENING, () -> opening.conclude(verdict, LEAD, NOW, VERDICT));
        assertThat(opening.state()).isEqualTo(BreakGlassStatus.WAITING);
        assertThat(opening.reviewedBy()).isNull();
    }

    @Test
    void recordsScopeReasonDurationAndReviewDeadline() {
        BreakGlass opening = opening();
        assertThat(opening.ref()).isEqualTo("b");
        assertThat(opening.details().caseId()).isEqualTo(4);
        assertThat(opening.details().staffId()).isEqualTo(LEAD);
        assertThat(opening.details().field()).isEqualTo(IdentityField.PHONE);
        assertThat(opening.details().reason()).isEqualTo(BreakGlassReason.DANGER);
        assertThat(opening.details().wordsSealed()).isEqualTo(WORDS);
        assertThat(opening.from()).isEqualTo(NOW);
        assertThat(opening.until()).isEqualTo(UNTIL);
        assertThat(opening.reviewDue()).isEqualTo(REVIEW);
        assertThat(opening.state()).isEqualTo(BreakGlassStatus.WAITING);
        assertThat(opening.reviewedAt()).isNull();
        assertThat(opening.verdictSealed()).isNull();
    }

    private static BreakGlass opening() {
        return new BreakGlass(
                "b",
                new BreakGlassRequestDetails(new CaseId(4), LEAD, IdentityField.PHONE, BreakGlassReason.DANGER, WORDS),
                NOW,
                UNTIL,
                REVIEW);
    }
}
