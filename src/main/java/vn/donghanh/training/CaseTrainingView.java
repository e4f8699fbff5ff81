package vn.donghanh.training;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** The enrolments of a case, newest first. */
public record CaseTrainingView(CaseHeader header, List<EnrolmentRow> rows, boolean mayPropose) implements Serializable {
    public CaseTrainingView {
        rows = List.copyOf(rows);
    }
}
