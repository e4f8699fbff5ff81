package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.partnerbusiness.BusinessSource;

class EnrolmentStatusTest {
    @Test
    void everyStatusIsReachableFromProposed() {
        Set<EnrolmentStatus> reached = EnumSet.of(EnrolmentStatus.PROPOSED);
        boolean more = true;
        while (more) {
            Set<EnrolmentStatus> next = EnumSet.copyOf(reached);
            reached.forEach(status -> status.transitions().keySet().forEach(step -> next.add(step.target())));
            more = reached.addAll(next);
        }
        assertThat(reached).containsExactlyInAnyOrder(EnrolmentStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void exactlyOpenStatusesCanBeCancelled(EnrolmentStatus status) {
        assertThat(status.allows(EnrolmentStep.CANCEL, BusinessSource.CENTRE)).isEqualTo(status.isOpen());
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheSchoolEnrolsRejectsCompletesAndCertifies(EnrolmentStatus status) {
        for (EnrolmentStep step :
                EnumSet.of(EnrolmentStep.ENROL, EnrolmentStep.REJECT, EnrolmentStep.COMPLETE, EnrolmentStep.CERTIFY)) {
            assertThat(status.allows(step, BusinessSource.CENTRE)).isFalse();
            assertThat(status.allows(step, BusinessSource.SYSTEM)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSchoolNeverProposesAppliesDropsOrCancels(EnrolmentStatus status) {
        assertThat(status.stepsOpenTo(BusinessSource.PARTNER))
                .doesNotContain(EnrolmentStep.APPLY, EnrolmentStep.DROP, EnrolmentStep.CANCEL, EnrolmentStep.BEGIN);
    }

    @Test
    void onlyStartedCoursesCanBeDropped() {
        for (EnrolmentStatus status : EnrolmentStatus.values()) {
            boolean begun = status == EnrolmentStatus.IN_PROGRESS || status == EnrolmentStatus.SUSPENDED;
            assertThat(status.allows(EnrolmentStep.DROP, BusinessSource.CENTRE)).isEqualTo(begun);
        }
    }

    @Test
    void clientIsLearningFromTheEnrolmentToTheEndOfTheCourse() {
        assertThat(EnumSet.allOf(EnrolmentStatus.class))
                .filteredOn(EnrolmentStatus::isLearning)
                .containsExactly(EnrolmentStatus.ENROLLED, EnrolmentStatus.IN_PROGRESS);
    }
}
