package vn.donghanh.conference;

import vn.donghanh.casefile.task.TaskEnding;

/** What a decision came to. */
public enum DecisionOutcome {
    DONE,
    CLIENT_DECLINED,
    NOT_NEEDED;

    TaskEnding taskEnding() {
        return switch (this) {
            case DONE -> TaskEnding.DONE;
            case CLIENT_DECLINED -> TaskEnding.DECLINED;
            case NOT_NEEDED -> TaskEnding.DROPPED;
        };
    }
}
