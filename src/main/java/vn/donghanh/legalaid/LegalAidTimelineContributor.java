package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.loop.BusinessTimeline;

/** Contributes matters of legal aid to the case timeline: one entry for a matter and day, with its last step. */
@ApplicationScoped
class LegalAidTimelineContributor implements TimelineContributor {
    @Inject
    LegalAidRepository matters;

    @Override
    public List<String> records() {
        return List.of("LegalAidTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return BusinessTimeline.entries(
                matters.findTransitions(caseView.id(), limit),
                "legalaid.timeline.",
                transition -> icon(transition.step()));
    }

    private static String icon(LegalAidStep step) {
        return switch (step) {
            case REQUEST -> "plus";
            case PREPARE -> "note";
            case REFER -> "send";
            case ACCEPT, RESOLVE -> "check";
            case REFUSE, WITHDRAW -> "no";
            case BEGIN, INSTEAD -> "arrow";
            case SET_HEARING -> "calendar";
            case TAKE_BACK, CORRECT -> "back";
        };
    }
}
