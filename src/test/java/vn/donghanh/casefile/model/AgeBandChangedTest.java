package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;

/** Tests when a recorded age begins or ends the child path. */
class AgeBandChangedTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId WORKER = new StaffId(1);

    @Test
    void childPathBeginsWhenAnAdultTurnsOutToBeAMinor() {
        assertThat(changed(AgeBand.FROM_18_TO_24, AgeBand.UNDER_16, CaseStatus.ACTIVE)
                        .beginsChildPath())
                .isTrue();
        assertThat(changed(AgeBand.FROM_18_TO_24, AgeBand.UNKNOWN, CaseStatus.ACTIVE)
                        .beginsChildPath())
                .isTrue();
        assertThat(changed(AgeBand.UNKNOWN, AgeBand.UNDER_16, CaseStatus.ACTIVE).beginsChildPath())
                .as("it has begun before")
                .isFalse();
        assertThat(changed(AgeBand.FROM_18_TO_24, AgeBand.UNDER_16, CaseStatus.CLOSED)
                        .beginsChildPath())
                .isFalse();
        assertThat(changed(AgeBand.FROM_18_TO_24, AgeBand.FROM_25_TO_34, CaseStatus.ACTIVE)
                        .beginsChildPath())
                .isFalse();
    }

    @Test
    void childPathEndsWhenTheClientIsKnownToBeOfFullAge() {
        assertThat(changed(AgeBand.UNKNOWN, AgeBand.FROM_25_TO_34, CaseStatus.ACTIVE)
                        .endsChildPath())
                .isTrue();
        assertThat(changed(AgeBand.UNKNOWN, AgeBand.FROM_16_TO_17, CaseStatus.ACTIVE)
                        .endsChildPath())
                .isFalse();
        assertThat(changed(AgeBand.FROM_18_TO_24, AgeBand.FROM_25_TO_34, CaseStatus.ACTIVE)
                        .endsChildPath())
                .isFalse();
    }

    private static AgeBandChanged changed(AgeBand before, AgeBand after, CaseStatus status) {
        CaseView view = CaseViews.at(status, WORKER, NOW);
        CaseView recorded = new CaseView(
                view.id(),
                view.number(),
                view.person(),
                view.unitId(),
                view.episode(),
                view.mode(),
                after,
                after.requiresChildPath(),
                view.status(),
                view.statusSince(),
                view.level(),
                view.levelProvisional(),
                view.manager(),
                view.receivedBy(),
                view.openedAt(),
                view.reviewOn(),
                view.version());
        return new AgeBandChanged(before, recorded);
    }
}
