package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                .flatMap(one -> Stream.concat(
                        entry(
                                one.decidedAt(),
                                one.ground() == null ? "send" : "no",
                                "timeline.lawful." + one.status(),
                                "@AuthorityKind." + one.authority(),
                                one.decidedBy()),
                        entry(
                                one.toldAt(),
                                "check",
                                "timeline.lawful.TOLD",
                                "@TellingWay." + one.toldHow(),
                                one.toldBy())))
                .toList();
    }

    private static Stream<TimelineEntry> entry(
            @Nullable Instant at, String icon, String key, String argument, @Nullable StaffId actor) {
        return at == null
                ? Stream.empty()
                : Stream.of(new TimelineEntry(
                        at,
                        TimelineEntry.Group.CASE,
                        icon,
                        key,
                        List.of(argument),
                        actor == null ? null : actor.value(),
                        false));
    }
}
