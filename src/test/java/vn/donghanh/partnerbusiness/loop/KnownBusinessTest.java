package vn.donghanh.partnerbusiness.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestEvent;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.Inquiry.Step;
import vn.donghanh.partnerbusiness.loop.Inquiry.Transition;

class KnownBusinessTest {
    private static final Instant SENT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant ANSWERED = SENT.plus(Duration.ofDays(1));
    private static final LocalDate FIRST = LocalDate.parse("2026-11-20");
    private static final LocalDate SECOND = LocalDate.parse("2026-11-21");

    private final Inquiry inquiry = new Inquiry(SENT);
    private final Transition sent = inquiry.send(new BusinessStamp(BusinessSource.CENTRE, null, SENT));
    private final Transition answered = inquiry.answer(new BusinessStamp(BusinessSource.PARTNER, null, ANSWERED));

    @Test
    void whatHappenedLaterIsNotKnown() {
        assertThat(known(FIRST.minusDays(1), sent, answered)).isEmpty();
        assertThat(known(FIRST, sent, answered)).singleElement().satisfies(known -> {
            assertThat(known.last()).isSameAs(sent);
            assertThat(known.dayOf(Step.ANSWER)).isNull();
        });
        assertThat(known(SECOND, sent, answered)).singleElement().satisfies(known -> {
            assertThat(known.last()).isSameAs(answered);
            assertThat(known.dayOf(Step.ANSWER)).isEqualTo(SECOND);
            assertThat(known.dayOf(Step.SEND, Step.ANSWER)).isEqualTo(SECOND);
        });
    }

    @Test
    void whatWasTakenBackIsNotKnown() {
        Transition back = inquiry.takeBack(
                new BusinessStamp(BusinessSource.PARTNER, null, ANSWERED),
                new StepHistory<>(List.of(sent, answered)),
                null);
        assertThat(known(SECOND, sent, answered, back)).singleElement().satisfies(known -> assertThat(known.last())
                .isSameAs(sent));
    }

    @Test
    void dayOfAStepCanBeCorrected() {
        assertThat(KnownBusiness.of(inquiry, List.of(sent, answered), FIRST, step -> FIRST))
                .singleElement()
                .satisfies(known -> assertThat(known.dayOf(Step.ANSWER)).isEqualTo(FIRST));
    }

    @Test
    void requestHoldsWhatBecameOfIt() {
        KnownBusiness<Inquiry, Transition> known = known(SECOND, sent, answered).get(0);
        assertThat(known.request(ServiceGroup.JOB, known.dayOf(Step.SEND), KnownBusinessTest::outcome))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.need()).isEqualTo("need");
                    assertThat(request.partner()).isEqualTo(Inquiry.PARTNER);
                    assertThat(request.sentOn()).isEqualTo(FIRST);
                    assertThat(request.events()).containsExactly(new RequestEvent(RequestStep.ACCEPTED, SECOND));
                });
        assertThat(known.request(ServiceGroup.JOB, known.dayOf(Step.REMIND), KnownBusinessTest::outcome))
                .isEmpty();
    }

    private static Stream<RequestStep> outcome(Transition step) {
        return step.step() == Step.ANSWER ? Stream.of(RequestStep.ACCEPTED) : Stream.empty();
    }

    private List<KnownBusiness<Inquiry, Transition>> known(LocalDate until, Transition... recorded) {
        return KnownBusiness.of(inquiry, List.of(recorded), until, BusinessTransition::happenedOn)
                .toList();
    }
}
