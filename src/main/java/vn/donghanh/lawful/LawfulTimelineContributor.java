package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** Contributes decisions on lawful requests and notifications of the client to the timeline; the letters have their own page. */
@ApplicationScoped
class LawfulTimelineContributor implements TimelineContributor {
    @Inject
    LawfulRequestRepository requests;

    @Override
    public List<String> records() {
        return List.of("LawfulRequest x where x.aboutCase = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return requests.findDecided(caseView.id(), most).stream()
                .flatMap(lawfulRequest ->
                        Stream.concat(decisionEntries(lawfulRequest), notificationEntries(lawfulRequest)))
                .toList();
    }

    private static Stream<TimelineEntry> decisionEntries(LawfulRequest lawfulRequest) {
        RequestDecision decision = Objects.requireNonNull(lawfulRequest.decision());
        return Stream.of(entry(
                decision.decidedAt(),
                decision.ground() == null ? "send" : "no",
                "timeline.lawful." + lawfulRequest.status(),
                "@AuthorityKind." + lawfulRequest.question().authority(),
                decision.decidedBy()));
    }

    private static Stream<TimelineEntry> notificationEntries(LawfulRequest lawfulRequest) {
        ClientNotice notice = lawfulRequest.notice();
        return notice == null || notice.informedAt() == null || notice.informedBy() == null
                ? Stream.empty()
                : Stream.of(entry(
                        notice.informedAt(),
                        "check",
                        "timeline.lawful.INFORMED",
                        "@ClientNotificationChannel." + notice.informedHow(),
                        notice.informedBy()));
    }

    private static TimelineEntry entry(Instant at, String icon, String key, String argument, StaffId actor) {
        return new TimelineEntry(at, TimelineEntry.Group.CASE, icon, key, List.of(argument), actor.value(), false);
    }
}
