package vn.donghanh.casefile;

import static vn.donghanh.casefile.CaseHeader.Stage.Progress.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseTransition;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.CentreTime;

/** The road of the stage bar: five stretches, of which the case stands on one. */
final class StageBarFactory {
    private enum StageSpan {
        RECEPTION,
        ASSESSMENT,
        PLAN,
        WORK,
        CLOSING
    }

    private StageBarFactory() {}

    static List<CaseHeader.Stage> of(CaseView caseView, List<CaseTransition> moves) {
        Map<StageSpan, LocalDate> walked = new EnumMap<>(StageSpan.class);
        for (CaseTransition move : moves) {
            StageSpan before = spanOf(move.from());
            if (spanOf(move.to()) != before) {
                walked.put(before, CentreTime.day(move.at()));
            }
            if (isEnd(move.to())) {
                walked.put(StageSpan.CLOSING, CentreTime.day(move.at()));
            }
        }
        StageSpan here = spanOf(caseView.status());
        boolean ended = isEnd(caseView.status());
        List<CaseHeader.Stage> stages = new ArrayList<>();
        for (StageSpan stretch : StageSpan.values()) {
            boolean done = ended || stretch.compareTo(here) < 0;
            CaseHeader.Stage.Progress state = done ? DONE : stretch == here ? CURRENT : AHEAD;
            stages.add(new CaseHeader.Stage("CaseStage." + stretch, done ? walked.get(stretch) : null, state));
        }
        return stages;
    }

    private static boolean isEnd(CaseStatus status) {
        return switch (status) {
            case CLOSED, FOLLOW_UP, MERGED -> true;
            case DRAFT,
                    SCREENING,
                    DECLINED,
                    ACCEPTED,
                    ASSESSING,
                    PLANNING,
                    PLAN_PENDING,
                    ACTIVE,
                    REVIEW,
                    PAUSED,
                    CLOSING,
                    REOPENED -> false;
        };
    }

    private static StageSpan spanOf(CaseStatus status) {
        return switch (status) {
            case DRAFT, SCREENING, ACCEPTED, DECLINED -> StageSpan.RECEPTION;
            case ASSESSING, REOPENED -> StageSpan.ASSESSMENT;
            case PLANNING, PLAN_PENDING -> StageSpan.PLAN;
            case ACTIVE, REVIEW, PAUSED -> StageSpan.WORK;
            case CLOSING, FOLLOW_UP, CLOSED, MERGED -> StageSpan.CLOSING;
        };
    }
}
