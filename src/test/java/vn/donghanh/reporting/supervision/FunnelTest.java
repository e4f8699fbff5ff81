package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.reporting.Ratio;

class FunnelTest {
    private static final Funnel FUNNEL = funnel(
            NeedStates.of(1).judged(Eligibility.NO),
            NeedStates.of(1).judged(null),
            NeedStates.of(2),
            NeedStates.of(2).withdrawn(),
            NeedStates.of(3).sent(RequestStep.DECLINED),
            NeedStates.of(3).sent(RequestStep.DECLINED),
            NeedStates.of(4).sent(),
            NeedStates.of(5).helped(),
            NeedStates.of(5).helped().goalReached());

    @Test
    void whoCameToAStageWasAtEachBefore() {
        assertThat(Stream.of(FunnelStage.values()).map(stage -> NeedCount.of(FUNNEL.at(stage))))
                .containsExactly(
                        new NeedCount(9, 5),
                        new NeedCount(7, 4),
                        new NeedCount(5, 3),
                        new NeedCount(2, 1),
                        new NeedCount(1, 1));
        assertThat(FUNNEL.passed(FunnelStage.ELIGIBLE)).isEqualTo(new Ratio(7, 9));
        assertThat(FUNNEL.passed(FunnelStage.OUTCOME)).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void everyNeedIsAtTheEndOrStoppedSomewhere() {
        long stopped = Stream.of(FunnelStage.values())
                .mapToLong(stage -> FUNNEL.lost(stage) + FUNNEL.waiting(stage))
                .sum();

        assertThat(stopped + FUNNEL.at(FunnelStage.OUTCOME).size()).isEqualTo(9);
    }

    @Test
    void lostAndWaitingAreToldApart() {
        assertThat(FUNNEL.reasons(FunnelStage.SENT))
                .containsExactlyInAnyOrder(LossReason.DECLINED, LossReason.UNANSWERED);
        assertThat(NeedCount.of(FUNNEL.stopped(FunnelStage.SENT, LossReason.DECLINED)))
                .isEqualTo(new NeedCount(2, 1));
        assertThat(FUNNEL.stopped(FunnelStage.SENT, LossReason.EXPIRED)).isEmpty();
        assertThat(FUNNEL.lost(FunnelStage.SENT)).isEqualTo(2);
        assertThat(FUNNEL.waiting(FunnelStage.SENT)).isEqualTo(1);
        assertThat(FUNNEL.lost(FunnelStage.OUTCOME)).isZero();
        assertThat(FUNNEL.waiting(FunnelStage.OUTCOME)).isZero();
    }

    @Test
    void mostAreLostWhereMostStoppedForGood() {
        assertThat(FUNNEL.mostLostAfter()).contains(FunnelStage.SENT);
        assertThat(FUNNEL.mostWaitingAfter()).as("the earliest of several").contains(FunnelStage.NEED);
        assertThat(funnel(NeedStates.of(1).sent()).mostWaitingAfter()).contains(FunnelStage.SENT);
        assertThat(funnel(NeedStates.of(1).helped()).mostWaitingAfter())
                .as("who is being served does not wait")
                .isEmpty();
        assertThat(funnel(NeedStates.of(1)).mostLostAfter()).isEmpty();
        assertThat(funnel().passed(FunnelStage.CAME)).isEqualTo(new Ratio(0, 0));
    }

    private static Funnel funnel(NeedStates... needs) {
        return new Funnel(List.of(needs).stream().map(NeedStates::course).toList());
    }
}
