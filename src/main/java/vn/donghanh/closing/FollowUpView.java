package vn.donghanh.closing;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/**
 * The view of the follow-up page.
 *
 * @param rows the four milestones; empty when this episode was not closed with follow-up
 * @param livelihoods employment and income at intake, at closing and since; empty for readers without access
 * @param consent whether the client's consent to follow-up is in force
 * @param complete whether all milestones are recorded
 */
public record FollowUpView(
        CaseHeader frame,
        List<FollowUpRow> rows,
        List<LivelihoodRow> livelihoods,
        boolean consent,
        boolean complete,
        boolean mayRecord,
        boolean mayEnd)
        implements Serializable {}
