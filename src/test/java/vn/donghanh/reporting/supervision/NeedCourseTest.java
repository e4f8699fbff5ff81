package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;

class NeedCourseTest {
    static Stream<Arguments> courses() {
        return Stream.of(
                course("nobody judged", need().judged(null), FunnelStage.NEED, LossReason.NOT_JUDGED),
                course("pending", need().judged(Eligibility.PENDING), FunnelStage.NEED, LossReason.JUDGEMENT_PENDING),
                course("not eligible", need().judged(Eligibility.NO), FunnelStage.NEED, LossReason.INELIGIBLE),
                course(
                        "not eligible, then helped",
                        need().judged(Eligibility.NO).helped(),
                        FunnelStage.NEED,
                        LossReason.INELIGIBLE),
                course("helped unjudged", need().judged(null).helped(), FunnelStage.NEED, LossReason.SERVED_UNJUDGED),
                course("unjudged to the end", need().judged(null).ended(), FunnelStage.NEED, LossReason.ENDED),
                course("withdrawn unjudged", need().judged(null).withdrawn(), FunnelStage.NEED, LossReason.WITHDRAWN),
                course(
                        "withdrawn, not eligible",
                        need().judged(Eligibility.NO).withdrawn(),
                        FunnelStage.NEED,
                        LossReason.WITHDRAWN),
                course("nothing done", need(), FunnelStage.ELIGIBLE, LossReason.NOTHING_ARRANGED),
                course("nothing done to the end", need().ended(), FunnelStage.ELIGIBLE, LossReason.ENDED),
                course("no longer wanted", need().withdrawn(), FunnelStage.ELIGIBLE, LossReason.WITHDRAWN),
                course("sent", need().sent(), FunnelStage.SENT, LossReason.UNANSWERED),
                course("sent, case closed", need().sent().ended(), FunnelStage.SENT, LossReason.ENDED),
                course(
                        "declined, case closed",
                        need().sent(RequestStep.DECLINED).ended(),
                        FunnelStage.SENT,
                        LossReason.DECLINED),
                course(
                        "declined, no longer wanted",
                        need().sent(RequestStep.DECLINED).withdrawn(),
                        FunnelStage.SENT,
                        LossReason.WITHDRAWN),
                course(
                        "declined, then asked elsewhere",
                        need().sent(RequestStep.DECLINED).sent(),
                        FunnelStage.SENT,
                        LossReason.UNANSWERED),
                course(
                        "one waits, a later one was declined",
                        need().sent(RequestStep.ACCEPTED).sent(RequestStep.DECLINED),
                        FunnelStage.SENT,
                        LossReason.ACCEPTED),
                course(
                        "expired, then declined",
                        need().sent(RequestStep.EXPIRED).sent(RequestStep.DECLINED),
                        FunnelStage.SENT,
                        LossReason.DECLINED),
                course("served without asking", need().helped(), FunnelStage.CAME, LossReason.ONGOING),
                course("served, case closed", need().helped().ended(), FunnelStage.CAME, LossReason.ENDED),
                course("served, no longer wanted", need().helped().withdrawn(), FunnelStage.CAME, LossReason.WITHDRAWN),
                course(
                        "dropped out",
                        need().sent(RequestStep.CAME, RequestStep.BROKEN_OFF).helped(),
                        FunnelStage.CAME,
                        LossReason.BROKEN_OFF),
                course(
                        "dropped out, another goes on",
                        need().sent(RequestStep.CAME, RequestStep.BROKEN_OFF)
                                .sent(RequestStep.CAME)
                                .helped(),
                        FunnelStage.CAME,
                        LossReason.ONGOING),
                course(
                        "served at once, the partner declined",
                        need().sent(RequestStep.DECLINED).helped(),
                        FunnelStage.CAME,
                        LossReason.ONGOING),
                course(
                        "completed",
                        need().sent(RequestStep.CAME, RequestStep.COMPLETED).helped(),
                        FunnelStage.OUTCOME,
                        null),
                course("goal reached", need().helped().goalReached().ended(), FunnelStage.OUTCOME, null),
                course(
                        "goal reached without a service",
                        need().goalReached(),
                        FunnelStage.ELIGIBLE,
                        LossReason.NOTHING_ARRANGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("courses")
    void needStopsAtOneStageForOneReason(String name, NeedStates need, FunnelStage stage, @Nullable LossReason reason) {
        NeedCourse course = need.course();

        assertThat(course.stage()).isEqualTo(stage);
        assertThat(course.reason()).isEqualTo(reason);
        assertThat(course.isAt(stage)).isTrue();
        assertThat(Arrays.stream(FunnelStage.values()).filter(course::isAt)).endsWith(stage);
    }

    @ParameterizedTest
    @EnumSource(RequestStep.class)
    void everyStepOfARequestIsAReason(RequestStep step) {
        LossReason reason = need().sent(step).course().reason();

        assertThat(reason)
                .isEqualTo(
                        switch (step) {
                            case CAME, COMPLETED -> LossReason.ONGOING;
                            case ACCEPTED, DECLINED, APPOINTED, MISSED, BROKEN_OFF, CANCELLED, EXPIRED -> LossReason
                                    .valueOf(step.name());
                        });
    }

    @Test
    void whatHappensAfterTheLastDayDoesNotCount() {
        NeedStates declinedLater = need().sentOn(NeedStates.LAST, RequestStep.DECLINED);
        NeedStates completedLater =
                need().sentOn(NeedStates.LAST, RequestStep.COMPLETED).helped();
        NeedStates completedInTime = need().sentOn(NeedStates.LAST.minusDays(1), RequestStep.COMPLETED)
                .helped();

        assertThat(declinedLater.course().reason()).isEqualTo(LossReason.UNANSWERED);
        assertThat(completedLater.course().stage()).isEqualTo(FunnelStage.CAME);
        assertThat(completedInTime.course().stage()).isEqualTo(FunnelStage.OUTCOME);
    }

    private static Arguments course(String name, NeedStates need, FunnelStage stage, @Nullable LossReason reason) {
        return Arguments.of(name, need, stage, reason);
    }

    private static NeedStates need() {
        return NeedStates.of(1);
    }
}
