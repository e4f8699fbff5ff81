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

/** Builds the stage bar: five stages of the procedure with the date each was completed. */
final class StageBarFactory {
    private enum StageSpan {
        RECEPTION,
        ASSESSMENT,
        PLAN,
        WORK,
        CLOSING
    }

    private StageBarFactory() {}

    static List<CaseHeader.Stage> of(CaseView caseView, List<CaseTransition> transitions) {
        Map<StageSpan, LocalDate> completedOn = new EnumMap<>(StageSpan.class);
        for (CaseTransition transition : transitions) {
            StageSpan before = spanOf(transition.from());
            if (spanOf(transition.to()) != before) {
                completedOn.put(before, CentreTime.day(transition.at()));
            }
            if (isEnd(transition.to())) {
                completedOn.put(StageSpan.CLOSING, CentreTime.day(transition.at()));
            }
        }
        StageSpan current = spanOf(caseView.status());
        boolean ended = isEnd(caseView.status());
        List<CaseHeader.Stage> stages = new ArrayList<>();
        for (StageSpan span : StageSpan.values()) {
            boolean done = ended || span.compareTo(current) < 0;
            CaseHeader.Stage.Progress progress = done ? DONE : span == current ? CURRENT : AHEAD;
            stages.add(new CaseHeader.Stage("CaseStage." + span, done ? completedOn.get(span) : null, progress));
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
