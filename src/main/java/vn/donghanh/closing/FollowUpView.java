package vn.donghanh.closing;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/**
 * The page of following up.
 *
 * @param rows the four milestones; empty when this episode was not closed with following up
 * @param livelihoods job and income at intake, at the end and since; empty for a reader who does not read it
 * @param consent she still agrees to be asked
 * @param complete all milestones are recorded
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
