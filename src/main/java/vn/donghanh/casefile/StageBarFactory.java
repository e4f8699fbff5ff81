package vn.donghanh.casefile;

import static vn.donghanh.casefile.CaseHeader.Stage.Progress.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseStage;
import vn.donghanh.casefile.model.CaseTransition;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.CentreTime;

/** Builds the stage bar: five stages of the procedure with the date each was completed. */
final class StageBarFactory {
    private StageBarFactory() {}

    static List<CaseHeader.Stage> of(CaseView caseView, List<CaseTransition> transitions) {
        Map<CaseStage, LocalDate> completedOn = new EnumMap<>(CaseStage.class);
        for (CaseTransition transition : transitions) {
            CaseStage before = transition.from().stage();
            CaseStage after = transition.to().stage();
            if (after != before) {
                completedOn.put(before, CentreTime.day(transition.at()));
            }
            if (after.compareTo(CaseStage.CLOSING) > 0) {
                completedOn.put(CaseStage.CLOSING, CentreTime.day(transition.at()));
            }
        }
        CaseStage current = caseView.status().stage();
        List<CaseHeader.Stage> stages = new ArrayList<>();
        for (CaseStage stage : CaseStage.procedure()) {
            boolean done = stage.compareTo(current) < 0;
            CaseHeader.Stage.Progress progress = done ? DONE : stage == current ? CURRENT : AHEAD;
            stages.add(new CaseHeader.Stage("shared.stage." + stage, done ? completedOn.get(stage) : null, progress));
        }
        return stages;
    }
}
