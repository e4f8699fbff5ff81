package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseScope;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;

/** A stay's steps on the case's timeline, and the day on which it ends; only for those whose business it is. */
@ApplicationScoped
class StayTimeline implements TimelineSource {
    @Inject
    Stays stays;

    @Inject
    StayTerms terms;

    @Inject
    CurrentUser user;

    @Override
    public boolean isTold(CaseScope scope) {
        return scope.covers(CaseSection.STAY) && user.may(Permission.STAY_SEE);
    }

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        Stream<TimelineEntry> moves = stays.moves(file.id(), most).stream().map(StayTimeline::entry);
        Stream<TimelineEntry> end = stays
                .openOf(file.id())
                .filter(stay -> stay.status().isIn())
                .stream()
                .map(stay -> entry(VietNam.endOf(terms.of(stay).end()), "calendar", "END", null, true));
        return Stream.concat(moves, end).toList();
    }

    private static TimelineEntry entry(StayMove move) {
        return entry(move.at(), icon(move.step()), move.step().name(), move.by(), false);
    }

    private static TimelineEntry entry(Instant at, String icon, String what, @Nullable StaffId by, boolean planned) {
        return new TimelineEntry(
                at,
                TimelineEntry.Group.CASE,
                icon,
                "stay.timeline." + what,
                List.of(),
                by == null ? null : by.value(),
                planned);
    }

    private static String icon(StayStep step) {
        return switch (step) {
            case REQUEST -> "plus";
            case ADMIT, CONFIRM -> "check";
            case LIST_PAPERS -> "note";
            case EXTEND, PLAN_EXIT -> "calendar";
            case EXIT, TRANSFER -> "done";
            case LEAVE -> "alert";
            case REFUSE -> "no";
        };
    }
}
