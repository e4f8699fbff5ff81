package vn.donghanh.partnerbusiness.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.loop.Inquiry.Status;
import vn.donghanh.partnerbusiness.loop.Inquiry.Step;
import vn.donghanh.partnerbusiness.loop.Inquiry.Transition;
import vn.donghanh.security.StaffId;

class BusinessTimelineTest {
    private static final Instant MORNING = Instant.parse("2026-03-09T02:00:00Z");
    private static final StaffId WORKER = new StaffId(7);

    private final Inquiry first = new Inquiry(MORNING);
    private final Inquiry second = new Inquiry(MORNING);
    private final Inquiry third = new Inquiry(MORNING);

    @Test
    void lastStepOfADayStandsForTheEarlierOnes() {
        assertThat(entries(
                        transition(first, Step.ANSWER, BusinessSource.PARTNER, MORNING.plus(Duration.ofHours(14))),
                        transition(second, Step.SEND, BusinessSource.CENTRE, MORNING.plus(Duration.ofHours(2))),
                        transition(first, Step.ANSWER, BusinessSource.PARTNER, MORNING.plus(Duration.ofHours(1))),
                        transition(first, Step.SEND, BusinessSource.CENTRE, MORNING)))
                .extracting(entry -> entry.key() + " " + entry.at() + " " + entry.earlierSteps())
                .containsExactly(
                        "loan.timeline.ANSWER 2026-03-09T16:00:00Z 2", "loan.timeline.SEND 2026-03-09T04:00:00Z 0");
    }

    @Test
    void dayIsThatOfTheCentre() {
        assertThat(entries(
                        transition(first, Step.ANSWER, BusinessSource.PARTNER, Instant.parse("2026-03-09T17:00:00Z")),
                        transition(first, Step.SEND, BusinessSource.CENTRE, Instant.parse("2026-03-09T16:59:59Z"))))
                .extracting(TimelineEntry::earlierSteps)
                .containsExactly(0, 0);
    }

    @Test
    void reversalNamesBothStatuses() {
        Transition takenBack = new Transition(
                first,
                Step.TAKE_BACK,
                Status.ANSWERED,
                new BusinessStamp(BusinessSource.PARTNER, WORKER, MORNING),
                null);

        assertThat(entries(takenBack)).singleElement().satisfies(entry -> {
            assertThat(entry.arguments()).containsExactly("@Status.ANSWERED", "@Status.DRAFTED");
            assertThat(entry.icon()).isEqualTo("TAKE_BACK");
            assertThat(entry.group()).isEqualTo(TimelineEntry.Group.PARTNER);
        });
        assertThat(entries(transition(first, Step.ANSWER, BusinessSource.PARTNER, MORNING)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.arguments()).isEmpty());
    }

    @Test
    void usersOfPartnersAreNotShown() {
        assertThat(entries(
                        transition(first, Step.ANSWER, BusinessSource.PARTNER, MORNING),
                        transition(second, Step.ANSWER, BusinessSource.PARTNER_BY_LETTER, MORNING),
                        new Transition(
                                third,
                                Step.ANSWER,
                                null,
                                new BusinessStamp(BusinessSource.SYSTEM, null, MORNING),
                                null)))
                .extracting(TimelineEntry::actorId)
                .containsExactly(null, 7L, null);
    }

    private static Transition transition(Inquiry business, Step step, BusinessSource source, Instant at) {
        return new Transition(business, step, null, new BusinessStamp(source, WORKER, at), null);
    }

    private static List<TimelineEntry> entries(Transition... newestFirst) {
        return BusinessTimeline.entries(List.of(newestFirst), "loan.timeline.", transition -> transition
                .step()
                .name());
    }
}
