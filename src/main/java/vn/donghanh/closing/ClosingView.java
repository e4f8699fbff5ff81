package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.CaseEnding;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.OpenItem;

/**
 * The view of the closing page.
 *
 * @param current the newest round of this episode; null when none was started
 * @param ending how a case ended without a decision of this episode to close it; null for an open case
 * @param earlier returned rounds and closings of earlier episodes, newest first
 * @param missing the gaps outside the form, given the reason chosen so far
 * @param open open items that the request has to answer; empty for readers who may not request
 * @param intake employment and income at the start of the episode; null for readers without access
 * @param need the client's need that reopened the case; null for a first episode
 * @param decisionRefusal the rule that forbids the reader to decide; null when they may decide or no decision is pending
 * @param followUpDays the days on which the client would be asked if the case was closed now; empty unless approval would start follow-up, because the client consented
 */
public record ClosingView(
        CaseHeader frame,
        @Nullable ClosingRow current,
        @Nullable CaseEnding ending,
        List<ClosingRow> earlier,
        List<ClosingGap> missing,
        List<OpenItem> open,
        @Nullable Livelihood intake,
        @Nullable String need,
        ClosingRow.@Nullable Signature reopened,
        AllowedActions may,
        @Nullable ClosingRule decisionRefusal,
        List<LocalDate> followUpDays,
        boolean consentToWork)
        implements Serializable {
    public ClosingView {
        followUpDays = List.copyOf(followUpDays);
    }

    /** Whether approval would start follow-up. */
    public boolean followed() {
        return !followUpDays.isEmpty();
    }

    /** Whether approval would end the access of team members and substitutes; while the client is followed up they keep it. */
    public boolean endsTeamAccess() {
        return (followed() ? ClosingDecision.CLOSE_WITH_FOLLOW_UP : ClosingDecision.CLOSE)
                .step()
                .target()
                .endsTeamAccess();
    }

    /** The actions that the reader may take; the service enforces the same rules. */
    public record AllowedActions(
            boolean request,
            boolean propose,
            boolean returnForRevision,
            boolean approve,
            boolean reopen,
            boolean restart)
            implements Serializable {}
}
