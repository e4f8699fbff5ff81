package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.loop.BusinessTimeline;

/** Contributes loans to the case timeline: one line for each loan and day, with the last step and the number of those before it. */
@ApplicationScoped
class LoanTimelineContributor implements TimelineContributor {
    @Inject
    LoanRepository loans;

    @Override
    public List<String> records() {
        return List.of("LoanTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return BusinessTimeline.entries(
                loans.findTransitions(caseView.id(), limit), "loan.timeline.", transition -> icon(transition.step()));
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
