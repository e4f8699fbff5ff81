package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** Contributes hand-overs and the steps of transfers to the case timeline. */
@ApplicationScoped
class HandoverTimelineContributor implements TimelineContributor {
    @Inject
    HandoverRepository handovers;

    @Inject
    TransferRepository transfers;

    @Override
    public boolean isVisibleTo(ReaderScope scope) {
        return true;
    }

    @Override
    public List<String> records() {
        return List.of("HandedCase x where x.caseId = c.id", "TransferTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return Stream.concat(
                        handovers.findHanded(caseView.id(), limit).stream()
                                .map(handed -> new TimelineEntry(
                                        handed.at(),
                                        TimelineEntry.Group.CASE,
                                        "user",
                                        "handover.timeline.handed",
                                        List.of(),
                                        handed.by().value(),
                                        false)),
                        transfers.findMoves(caseView.id(), limit).stream()
                                .map(move -> new TimelineEntry(
                                        move.at(),
                                        TimelineEntry.Group.CASE,
                                        icon(move.step()),
                                        "handover.timeline." + move.step(),
                                        List.of(),
                                        actor(move.by()),
                                        false)))
                .toList();
    }

    private static @Nullable Long actor(@Nullable StaffId by) {
        return by == null ? null : by.value();
    }

    private static String icon(TransferStep step) {
        return switch (step) {
            case PROPOSE -> "send";
            case ACCEPT -> "check";
            case DECLINE -> "no";
            case WITHDRAW -> "back";
            case EXPIRE -> "alert";
        };
    }
}
