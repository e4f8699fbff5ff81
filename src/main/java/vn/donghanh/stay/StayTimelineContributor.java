package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Adds the transitions and the end of a stay to the case timeline, for users with access to stays. */
@ApplicationScoped
class StayTimelineContributor implements TimelineContributor {
    @Inject
    StayRepository stays;

    @Inject
    StayTermFactory terms;

    @Inject
    CurrentUser user;

    @Override
    public boolean isVisibleTo(ReaderScope scope) {
        return scope.covers(CaseSection.STAY) && user.may(Permission.STAY_SEE);
    }

    @Override
    public List<String> records() {
        return List.of("StayTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        Stream<TimelineEntry> moves =
                stays.findTransitions(caseView.id(), most).stream().map(StayTimelineContributor::entry);
        Stream<TimelineEntry> end =
                stays.findOpenByCase(caseView.id()).filter(stay -> stay.status().isResident()).stream()
                        .map(stay -> entry(CentreTime.endOf(terms.of(stay).end()), "calendar", "END", null, true));
        return Stream.concat(moves, end).toList();
    }

    private static TimelineEntry entry(StayTransition transition) {
        return entry(
                transition.happenedAt(),
                icon(transition.step()),
                transition.step().name(),
                transition.by(),
                false);
    }

    private static TimelineEntry entry(
            Instant at, String icon, String what, @Nullable StaffId staffId, boolean planned) {
        return new TimelineEntry(
                at,
                TimelineEntry.Group.CASE,
                icon,
                "stay.timeline." + what,
                List.of(),
                staffId == null ? null : staffId.value(),
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
