package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestEvent;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.reporting.Ratio;

class PartnerAnswersTest {
    private static final LocalDate SENT = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = SENT.plusDays(30);

    @Test
    void unansweredRequestsCountAsStillWaiting() {
        PartnerAnswers answers = answers(
                request(step(RequestStep.ACCEPTED, 2)),
                request(step(RequestStep.DECLINED, 5)),
                request(),
                request(step(RequestStep.EXPIRED, 10)));

        assertThat(answers.medianDays()).as("two of four by the fifth day").contains(5L);
        assertThat(answers.answered()).isEqualTo(new Ratio(2, 4));
        assertThat(answers.declined()).isEqualTo(new Ratio(1, 2));
        assertThat(answers(request(), request(step(RequestStep.ACCEPTED, 1)), request())
                        .medianDays())
                .isEqualTo(Optional.empty());
    }

    @Test
    void requestThatEndedWithoutAnAnswerIsNoLongerWaitedFor() {
        assertThat(answers(request(step(RequestStep.CANCELLED, 3)), request(step(RequestStep.ACCEPTED, 4)))
                        .medianDays())
                .as("only one was still waiting on the fourth day")
                .contains(4L);
    }

    @Test
    void missedIsCountedAmongThoseWithAnAppointment() {
        PartnerAnswers answers = answers(
                request(step(RequestStep.APPOINTED, 2), step(RequestStep.MISSED, 6), step(RequestStep.CAME, 9)),
                request(step(RequestStep.APPOINTED, 2), step(RequestStep.CAME, 6)),
                request(step(RequestStep.CAME, 1)),
                request(step(RequestStep.ACCEPTED, 31), step(RequestStep.APPOINTED, 31)));

        assertThat(answers.missed()).isEqualTo(new Ratio(1, 2));
        assertThat(answers.answered())
                .as("the last was answered after the last day")
                .isEqualTo(new Ratio(3, 4));
        assertThat(answers.declined()).isEqualTo(new Ratio(0, 3));
    }

    @Test
    void missedNeedsAnAppointment() {
        PartnerRequest without = request(step(RequestStep.MISSED, 3));
        PartnerRequest with = request(step(RequestStep.APPOINTED, 2), step(RequestStep.MISSED, 3));
        assertThat(PartnerAnswer.MISSED.isOf(without, LAST)).isFalse();
        assertThat(PartnerAnswer.MISSED.isOf(with, LAST)).isTrue();
        assertThat(PartnerAnswer.MISSED.isOf(with, SENT.plusDays(2))).isFalse();
        assertThat(PartnerAnswer.DECLINED.isOf(with, LAST)).isFalse();
        assertThat(PartnerAnswer.ANSWERED.isOf(with, LAST)).isTrue();
        assertThat(PartnerAnswer.ANSWERED.isOf(without, LAST)).isFalse();
    }

    private static PartnerAnswers answers(PartnerRequest... requests) {
        return PartnerAnswers.of(List.of(requests), LAST);
    }

    private static RequestEvent step(RequestStep step, int day) {
        return new RequestEvent(step, SENT.plusDays(day));
    }

    private static PartnerRequest request(RequestEvent... events) {
        return new PartnerRequest(
                new CaseId(1), ServiceGroup.HEALTH, null, Set.of(), null, false, SENT, Arrays.asList(events));
    }
}
