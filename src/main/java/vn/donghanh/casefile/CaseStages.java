package vn.donghanh.casefile;

import static vn.donghanh.casefile.CaseHeader.Stage.State.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.shared.VietNam;

/** The road of the stage bar: five stretches, of which the case stands on one. */
final class CaseStages {
    private enum Stretch {
        RECEPTION,
        ASSESSMENT,
        PLAN,
        WORK,
        CLOSING
    }

    private CaseStages() {}

    static List<CaseHeader.Stage> of(CaseView file, List<CaseMove> moves) {
        Map<Stretch, LocalDate> walked = new EnumMap<>(Stretch.class);
        for (CaseMove move : moves) {
            Stretch before = stretch(move.from());
            if (stretch(move.to()) != before) {
                walked.put(before, VietNam.day(move.at()));
            }
            if (isEnd(move.to())) {
                walked.put(Stretch.CLOSING, VietNam.day(move.at()));
            }
        }
        Stretch here = stretch(file.status());
        boolean ended = isEnd(file.status());
        List<CaseHeader.Stage> stages = new ArrayList<>();
        for (Stretch stretch : Stretch.values()) {
            boolean done = ended || stretch.compareTo(here) < 0;
            CaseHeader.Stage.State state = done ? DONE : stretch == here ? CURRENT : AHEAD;
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

    private static Stretch stretch(CaseStatus status) {
        return switch (status) {
            case DRAFT, SCREENING, ACCEPTED, DECLINED -> Stretch.RECEPTION;
            case ASSESSING, REOPENED -> Stretch.ASSESSMENT;
            case PLANNING, PLAN_PENDING -> Stretch.PLAN;
            case ACTIVE, REVIEW, PAUSED -> Stretch.WORK;
            case CLOSING, FOLLOW_UP, CLOSED, MERGED -> Stretch.CLOSING;
        };
    }
}
