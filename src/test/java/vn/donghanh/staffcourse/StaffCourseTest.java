package vn.donghanh.staffcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageRule;

/** Tests the versions of a course for staff, what each needs, and the table of outcomes. */
class StaffCourseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final StaffId LEAD = new StaffId(3);
    private static final StaffId WORKER = new StaffId(4);

    private final StaffCourse course = StaffCourse.recorded(RandomReference.random(), complete(), LEAD, NOW);

    @Test
    void correctionIsANewVersionBesideTheOldOne() {
        StaffCourse second = course.corrected(changed(complete(), "Lớp khác", 16), LEAD, NOW.plusSeconds(60));
        assertThat(second.courseRef()).isEqualTo(course.courseRef());
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.facts().title()).isEqualTo("Lớp khác");
        assertThat(course.facts()).isEqualTo(complete());
        assertThat(second.recordedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(second.recordedBy()).isEqualTo(LEAD);
        second.requireSeen(2);
        assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> second.requireSeen(1));
    }

    @Test
    void nothingFollowsAWithdrawal() {
        StaffCourse withdrawn = course.withdrawn(StaffCourseWithdrawalReason.NOT_HELD, LEAD, NOW);
        assertThat(course.isWithdrawn()).isFalse();
        course.requireOpen();
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.versionNumber()).isEqualTo(2);
        assertThat(withdrawn.withdrawalReason()).isEqualTo(StaffCourseWithdrawalReason.NOT_HELD);
        assertThat(withdrawn.facts()).isEqualTo(complete());
        assertRefused(StaffCourseRule.WITHDRAWN, withdrawn::requireOpen);
        assertRefused(StaffCourseRule.WITHDRAWN, () -> withdrawn.corrected(complete(), LEAD, NOW));
        assertRefused(
                StaffCourseRule.WITHDRAWN, () -> withdrawn.withdrawn(StaffCourseWithdrawalReason.MISTAKE, LEAD, NOW));
    }

    @Test
    void resultsAreKnownFromTheLastDay() {
        assertRefused(StaffCourseRule.NOT_OVER_YET, () -> course.requireOver(TODAY.minusDays(2)));
        course.requireOver(TODAY.minusDays(1));
        course.requireOver(TODAY);
    }

    @ParameterizedTest
    @EnumSource(ParticipationOutcome.class)
    void onlyWhatTheTableNamesFollowsAnOutcome(ParticipationOutcome following) {
        StaffCourseParticipation enrolled = StaffCourseParticipation.enrolled(course, WORKER, LEAD, NOW);
        assertThat(enrolled.outcome()).isEqualTo(ParticipationOutcome.ENROLLED);
        assertThat(enrolled.participant()).isEqualTo(WORKER);
        assertThat(enrolled.courseRef()).isEqualTo(course.courseRef());
        if (following == ParticipationOutcome.ENROLLED) {
            assertRefused(StaffCourseRule.OUTCOME_NOT_POSSIBLE, () -> enrolled.next(following, LEAD, NOW));
            assertThat(enrolled.next(ParticipationOutcome.REMOVED, LEAD, NOW)
                            .next(following, LEAD, NOW)
                            .outcome())
                    .isEqualTo(following);
            return;
        }
        StaffCourseParticipation next = enrolled.next(following, WORKER, NOW.plusSeconds(5));
        assertThat(next.outcome()).isEqualTo(following);
        assertThat(next.recordedBy()).isEqualTo(WORKER);
        assertThat(next.recordedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(next.ref()).isNotEqualTo(enrolled.ref());
        assertThat(List.of(enrolled, next)).extracting("versionNumber").containsExactly(1, 2);
        assertRefused(StaffCourseRule.OUTCOME_NOT_POSSIBLE, () -> next.next(following, LEAD, NOW));
    }

    @Test
    void aResultIsCorrectedIntoAnotherAndNeverIntoNone() {
        for (ParticipationOutcome result : ParticipationOutcome.values()) {
            if (result.isResult()) {
                assertThat(result.next())
                        .contains(ParticipationOutcome.REMOVED)
                        .doesNotContain(ParticipationOutcome.ENROLLED, result)
                        .hasSize(3);
            }
        }
        assertThat(Arrays.stream(ParticipationOutcome.values()).filter(ParticipationOutcome::isResult))
                .containsExactly(
                        ParticipationOutcome.ATTENDED, ParticipationOutcome.CERTIFIED, ParticipationOutcome.ABSENT);
        assertThat(ParticipationOutcome.REMOVED.next()).containsExactly(ParticipationOutcome.ENROLLED);
    }

    @Test
    void everyGapIsNamedAtOnce() {
        assertThat(broken(new StaffCourseFacts(null, " ", "", null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        StaffCourseRule.TOPIC_MISSING,
                        StaffCourseRule.ORGANISER_MISSING,
                        StaffCourseRule.PLACE_MISSING,
                        StaffCourseRule.FIRST_DAY_MISSING,
                        StaffCourseRule.LAST_DAY_MISSING,
                        StaffCourseRule.HOURS_MISSING,
                        StaffCourseRule.FUNDING_MISSING);
        assertThat(broken(complete())).isEmpty();
    }

    @Test
    void otherTopicNeedsATitle() {
        StaffCourseFacts other = new StaffCourseFacts(
                "OTHER", null, "Sở", "Tam Kỳ", TODAY, TODAY, 8, null, MissingReason.NOT_APPLICABLE);
        assertThat(broken(other)).containsExactly(StaffCourseRule.TITLE_MISSING);
    }

    @Test
    void daysAreInOrderAndWithinReach() {
        assertThat(broken(on(TODAY, TODAY.minusDays(1)))).containsExactly(StaffCourseRule.ENDS_BEFORE_IT_BEGINS);
        assertThat(broken(on(TODAY.minusYears(10), TODAY))).isEmpty();
        assertThat(broken(on(TODAY.minusYears(10).minusDays(1), TODAY))).containsExactly(StaffCourseRule.TOO_LONG_AGO);
        assertThat(broken(on(TODAY.plusYears(1), TODAY.plusYears(1)))).isEmpty();
        assertThat(broken(on(TODAY.plusYears(1).plusDays(1), TODAY.plusYears(2))))
                .containsExactly(StaffCourseRule.TOO_FAR_AHEAD);
    }

    @Test
    void namedSourceNeedsNoReason() {
        StaffCourseFacts named =
                new StaffCourseFacts("LAW", "", "Sở", "Tam Kỳ", TODAY, TODAY, 8, "CENTRE", MissingReason.UNKNOWN);
        assertThat(named.fundingMissing()).isNull();
        assertThat(named.title()).isNull();
        assertThat(broken(named)).isEmpty();
    }

    private static List<Object> broken(StaffCourseFacts facts) {
        return facts.preconditions(TODAY).stream()
                .filter(precondition -> !precondition.met())
                .<Object>map(Precondition::rule)
                .toList();
    }

    private static StaffCourseFacts complete() {
        return on(TODAY.minusDays(3), TODAY.minusDays(1));
    }

    private static StaffCourseFacts on(LocalDate first, LocalDate last) {
        return new StaffCourseFacts(
                "LAW", "Lớp bồi dưỡng", "Sở Y tế", "Tam Kỳ", first, last, 24, null, MissingReason.UNKNOWN);
    }

    private static StaffCourseFacts changed(StaffCourseFacts facts, String title, int hours) {
        return new StaffCourseFacts(
                facts.topic(),
                title,
                facts.organiser(),
                facts.place(),
                facts.firstDay(),
                facts.lastDay(),
                hours,
                facts.funding(),
                facts.fundingMissing());
    }
}
