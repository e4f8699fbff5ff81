package vn.donghanh.loan;

import java.util.Arrays;
import java.util.List;
import vn.donghanh.loan.channel.LoanChannelVersion;

/** A paper that lenders ask for. */
public enum LoanPaper {
    APPLICATION,
    ID_PAPER,
    PLAN_OF_USE,
    GROUP_CONSENT,
    GUARANTEE,
    /** A confirmation of the commune. What the commune reads there is told by the channel. */
    COMMUNE_CONFIRMATION;

    /** Returns the papers that a channel asks for. */
    static List<LoanPaper> askedBy(LoanChannelVersion channel) {
        return Arrays.stream(values()).filter(paper -> paper.isAskedBy(channel)).toList();
    }

    private boolean isAskedBy(LoanChannelVersion channel) {
        return switch (this) {
            case APPLICATION, ID_PAPER, PLAN_OF_USE -> true;
            case GROUP_CONSENT -> channel.asksGroup();
            case GUARANTEE -> channel.asksGuarantor();
            case COMMUNE_CONFIRMATION -> channel.asksCommune();
        };
    }
}
