package vn.donghanh.stay.view;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayStep;
import vn.donghanh.stay.document.StayDocumentRow;
import vn.donghanh.stay.document.StayDocumentStatus;

/**
 * The view of one stay.
 *
 * @param version whoever decides names it: the decision is about the stay as shown
 * @param residence null for users outside the duty team
 * @param terms null before the admission
 * @param steps the steps that the user may take
 */
public record StayView(
        CaseHeader header,
        int version,
        StayRow row,
        StayGround ground,
        Instant admissionDue,
        @Nullable Instant admittedAt,
        @Nullable ResidenceView residence,
        List<StayDocumentRow> papers,
        @Nullable StayTermsView terms,
        StayExitView exit,
        List<StayStepRow> history,
        List<StayStep> steps,
        boolean mayManage,
        boolean mayRecordDiscussion,
        boolean mayDecideResponse)
        implements Serializable {
    public StayView {
        papers = List.copyOf(papers);
        history = List.copyOf(history);
        steps = List.copyOf(steps);
    }

    public boolean may(String step) {
        return steps.contains(StayStep.valueOf(step));
    }

    public boolean isComplete() {
        return papers.stream().noneMatch(paper -> paper.state() == StayDocumentStatus.MISSING);
    }
}
