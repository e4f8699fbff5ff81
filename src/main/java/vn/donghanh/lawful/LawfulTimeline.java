package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.StaffId;

/** That an authority was answered about her, or refused, and that she was told; what was written stands on its own page. */
@ApplicationScoped
class LawfulTimeline implements TimelineSource {
    @Inject
    LawfulRequests requests;

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return requests.decidedAbout(file.id(), most).stream()
                .flatMap(one -> Stream.concat(decided(one), told(one)))
                .toList();
    }

    private static Stream<TimelineEntry> decided(LawfulRequest one) {
        Decision decision = Objects.requireNonNull(one.decision());
        return Stream.of(entry(
                decision.decidedAt(),
                decision.ground() == null ? "send" : "no",
                "timeline.lawful." + one.status(),
                "@AuthorityKind." + one.question().authority(),
                decision.decidedBy()));
    }

    private static Stream<TimelineEntry> told(LawfulRequest one) {
        ClientNotice notice = one.notice();
        return notice == null || notice.toldAt() == null || notice.toldBy() == null
                ? Stream.empty()
                : Stream.of(entry(
                        notice.toldAt(),
                        "check",
                        "timeline.lawful.TOLD",
                        "@TellingWay." + notice.toldHow(),
                        notice.toldBy()));
    }

    private static TimelineEntry entry(Instant at, String icon, String key, String argument, StaffId actor) {
        return new TimelineEntry(at, TimelineEntry.Group.CASE, icon, key, List.of(argument), actor.value(), false);
    }
}
