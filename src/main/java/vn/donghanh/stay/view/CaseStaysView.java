package vn.donghanh.stay.view;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** The stays of a case, newest first. */
public record CaseStaysView(CaseHeader header, List<StayRow> rows, boolean mayRequest) implements Serializable {
    public CaseStaysView {
        rows = List.copyOf(rows);
    }
}
