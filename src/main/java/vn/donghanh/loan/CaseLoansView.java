package vn.donghanh.loan;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** The loans of a case, newest first. */
public record CaseLoansView(CaseHeader header, List<LoanRow> rows, boolean mayPropose) implements Serializable {
    public CaseLoansView {
        rows = List.copyOf(rows);
    }
}
