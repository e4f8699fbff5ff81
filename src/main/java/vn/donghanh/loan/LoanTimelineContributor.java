package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Contributes loans to the case timeline: one line for each loan and day, with the last step and the number of those before it. */
@ApplicationScoped
class LoanTimelineContributor implements TimelineContributor {
    @Inject
    LoanRepository loans;

    private record LoanDay(String loanRef, LocalDate day) {}

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        Map<LoanDay, List<LoanTransition>> days = new LinkedHashMap<>();
        loans.findTransitions(caseView.id(), limit).forEach(move -> days.computeIfAbsent(
                        new LoanDay(move.loanRef(), CentreTime.day(move.at())), day -> new ArrayList<>())
                .add(move));
        return days.values().stream().map(LoanTimelineContributor::entry).toList();
    }

    /** @param moves the transitions of one loan on one day, newest first */
    private static TimelineEntry entry(List<LoanTransition> moves) {
        LoanTransition last = moves.get(0);
        String key = "loan.timeline." + last.step();
        return new TimelineEntry(
                last.at(),
                TimelineEntry.Group.PARTNER,
                icon(last.step()),
                moves.size() == 1 ? key : "loan.timeline.folded",
                moves.size() == 1 ? List.of() : List.of("@" + key, Integer.toString(moves.size() - 1)),
                actor(last),
                false);
    }

    /** Returns the staff member of the Centre; users of a lender and the calendar are not shown. */
    private static @Nullable Long actor(LoanTransition move) {
        StaffId recordedBy = move.recordedBy();
        return move.source() == BusinessSource.PARTNER || recordedBy == null ? null : Long.valueOf(recordedBy.value());
    }

    private static String icon(LoanStep step) {
        return switch (step) {
            case PROPOSE -> "plus";
            case CHOOSE, RECEIVE, RESTRUCTURE -> "note";
            case SUBMIT, SUBMIT_ALONE -> "send";
            case APPROVE, DISBURSE, BEGIN_REPAYING, CATCH_UP, SETTLE -> "check";
            case INCOMPLETE, FALL_BEHIND -> "alert";
            case REJECT, WRITE_OFF, CANCEL -> "no";
            case TAKE_BACK, CORRECT -> "back";
        };
    }
}
