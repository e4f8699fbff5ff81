package vn.donghanh.reporting.report;

import java.util.List;

/** Proposes the text of one section of a report from released figures, in sentences that may stay as they are. */
interface SectionProposer {
    ReportSection section();

    List<String> propose(ComparedFigures figures);
}
