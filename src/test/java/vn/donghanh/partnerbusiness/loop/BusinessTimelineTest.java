package vn.donghanh.partnerbusiness.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.security.StaffId;

class BusinessTimelineTest {
    private static final Instant MORNING = Instant.parse("2026-03-09T02:00:00Z");
    private static final StaffId WORKER = new StaffId(7);

    private enum Status {
        SENT,
        ANSWERED
    }

    private enum Step {
        SEND,
        ANSWER,
        TAKE_BACK
    }

    private static final class Transition extends BusinessTransition {
        private final String business;
        private final Step step;
        private final @Nullable Status from;

        Transition(String business, Step step, @Nullable Status from, BusinessStamp stamp) {
            super(new CaseId(1), stamp, null);
            this.business = business;
            this.step = step;
            this.from = from;
        }

        @Override
        public String businessRef() {
            return business;
        }

        @Override
        public Step step() {
            return step;
        }

        @Override
        public @Nullable Status from() {
            return from;
        }

        @Override
        public Status to() {
            return step == Step.ANSWER ? Status.ANSWERED : Status.SENT;
        }

        @Override
        public boolean isReversal() {
            return step == Step.TAKE_BACK;
        }
    }

    @Test
    void lastStepOfADayStandsForTheEarlierOnes() {
        assertThat(entries(
                        transition("a", Step.ANSWER, BusinessSource.PARTNER, MORNING.plus(Duration.ofHours(14))),
                        transition("b", Step.SEND, BusinessSource.CENTRE, MORNING.plus(Duration.ofHours(2))),
                        transition("a", Step.ANSWER, BusinessSource.PARTNER, MORNING.plus(Duration.ofHours(1))),
                        transition("a", Step.SEND, BusinessSource.CENTRE, MORNING)))
                .extracting(entry -> entry.key() + " " + entry.at() + " " + entry.earlierSteps())
                .containsExactly(
                        "loan.timeline.ANSWER 2026-03-09T16:00:00Z 2", "loan.timeline.SEND 2026-03-09T04:00:00Z 0");
    }

    @Test
    void dayIsThatOfTheCentre() {
        assertThat(entries(
                        transition("a", Step.ANSWER, BusinessSource.PARTNER, Instant.parse("2026-03-09T17:00:00Z")),
                        transition("a", Step.SEND, BusinessSource.CENTRE, Instant.parse("2026-03-09T16:59:59Z"))))
                .extracting(TimelineEntry::earlierSteps)
                .containsExactly(0, 0);
    }

    @Test
    void reversalNamesBothStatuses() {
        Transition takenBack = new Transition(
                "a", Step.TAKE_BACK, Status.ANSWERED, new BusinessStamp(BusinessSource.PARTNER, WORKER, MORNING));

        assertThat(entries(takenBack)).singleElement().satisfies(entry -> {
            assertThat(entry.arguments()).containsExactly("@Status.ANSWERED", "@Status.SENT");
            assertThat(entry.icon()).isEqualTo("TAKE_BACK");
            assertThat(entry.group()).isEqualTo(TimelineEntry.Group.PARTNER);
        });
        assertThat(entries(transition("a", Step.ANSWER, BusinessSource.PARTNER, MORNING)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.arguments()).isEmpty());
    }

    @Test
    void usersOfPartnersAreNotShown() {
        assertThat(entries(
                        transition("a", Step.ANSWER, BusinessSource.PARTNER, MORNING),
                        transition("b", Step.ANSWER, BusinessSource.PARTNER_BY_LETTER, MORNING),
                        new Transition(
                                "c", Step.ANSWER, null, new BusinessStamp(BusinessSource.SYSTEM, null, MORNING))))
                .extracting(TimelineEntry::actorId)
                .containsExactly(null, 7L, null);
    }

    private static Transition transition(String business, Step step, BusinessSource source, Instant at) {
        return new Transition(business, step, null, new BusinessStamp(source, WORKER, at));
    }

    private static List<TimelineEntry> entries(Transition... newestFirst) {
        return BusinessTimeline.entries(List.of(newestFirst), "loan.timeline.", transition -> transition
                .step()
                .name());
    }
}
