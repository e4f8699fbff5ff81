package vn.donghanh.legalaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;

class LegalAidStatusTest {
    @Test
    void everyStatusIsReachableFromTheRequest() {
        Set<LegalAidStatus> reached = EnumSet.of(LegalAidStatus.REQUESTED);
        boolean more = true;
        while (more) {
            Set<LegalAidStatus> next = EnumSet.copyOf(reached);
            reached.forEach(status -> status.transitions().keySet().forEach(step -> next.add(step.target())));
            more = reached.addAll(next);
        }
        assertThat(reached).containsExactlyInAnyOrder(LegalAidStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void exactlyOpenMattersAreWithdrawnByTheCentre(LegalAidStatus status) {
        assertThat(status.allows(LegalAidStep.WITHDRAW, BusinessSource.CENTRE)).isEqualTo(status.isOpen());
        for (BusinessSource source : EnumSet.complementOf(EnumSet.of(BusinessSource.CENTRE))) {
            assertThat(status.allows(LegalAidStep.WITHDRAW, source)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void partnerAloneAcceptsRefusesAndBegins(LegalAidStatus status) {
        for (LegalAidStep step : EnumSet.of(LegalAidStep.ACCEPT, LegalAidStep.REFUSE, LegalAidStep.BEGIN)) {
            assertThat(status.allows(step, BusinessSource.CENTRE)).isFalse();
            assertThat(status.allows(step, BusinessSource.CLIENT)).isFalse();
            assertThat(status.allows(step, BusinessSource.SYSTEM)).isFalse();
        }
    }

    @Test
    void partnerIsOfferedTheNextStepsInOrder() {
        assertThat(LegalAidStatus.REFERRED.stepsOpenTo(BusinessSource.PARTNER))
                .containsExactly(LegalAidStep.ACCEPT, LegalAidStep.REFUSE);
        assertThat(LegalAidStatus.ACCEPTED.stepsOpenTo(BusinessSource.PARTNER)).containsExactly(LegalAidStep.BEGIN);
        assertThat(LegalAidStatus.IN_PROGRESS.stepsOpenTo(BusinessSource.PARTNER))
                .containsExactly(LegalAidStep.SET_HEARING, LegalAidStep.RESOLVE);
        for (LegalAidStatus status : EnumSet.of(
                LegalAidStatus.REQUESTED,
                LegalAidStatus.PREPARING,
                LegalAidStatus.REFUSED,
                LegalAidStatus.RESOLVED,
                LegalAidStatus.WITHDRAWN)) {
            assertThat(status.stepsOpenTo(BusinessSource.PARTNER)).isEmpty();
        }
    }

    @Test
    void phasesFollowTheStatus() {
        assertThat(LegalAidStatus.REFERRED.phase()).isEqualTo(BusinessPhase.WAITING);
        assertThat(LegalAidStatus.ACCEPTED.phase()).isEqualTo(BusinessPhase.IN_PROGRESS);
        assertThat(LegalAidStatus.IN_PROGRESS.phase()).isEqualTo(BusinessPhase.IN_PROGRESS);
        assertThat(LegalAidStatus.REFUSED.phase()).isEqualTo(BusinessPhase.DECLINED);
        assertThat(LegalAidStatus.RESOLVED.phase()).isEqualTo(BusinessPhase.ENDED);
        assertThat(LegalAidStatus.WITHDRAWN.phase()).isEqualTo(BusinessPhase.STOPPED);
        assertThat(LegalAidStatus.REQUESTED.phase()).isEqualTo(BusinessPhase.WAITING);
    }

    @Test
    void partnersEntriesAloneAreReversible() {
        Set<String> allowed = new TreeSet<>();
        for (LegalAidStatus status : LegalAidStatus.values()) {
            for (LegalAidStep step : LegalAidStep.values()) {
                for (LegalAidStatus before : LegalAidStatus.values()) {
                    if (status.allowsReverting(step, before)) {
                        allowed.add(status + " " + step + " " + before);
                    }
                }
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "ACCEPTED ACCEPT REFERRED",
                        "REFUSED REFUSE REFERRED",
                        "IN_PROGRESS BEGIN ACCEPTED",
                        "IN_PROGRESS SET_HEARING IN_PROGRESS",
                        "RESOLVED RESOLVE IN_PROGRESS");
        assertThat(EnumSet.allOf(LegalAidStep.class))
                .filteredOn(LegalAidStep::isReversal)
                .containsExactly(LegalAidStep.TAKE_BACK, LegalAidStep.CORRECT);
    }

    @Test
    void groundAndPapersArePreparedInOneStatus() {
        assertThat(EnumSet.allOf(LegalAidStatus.class))
                .filteredOn(LegalAidStatus::isPrepared)
                .containsExactly(LegalAidStatus.PREPARING);
    }
}
