package vn.donghanh.legalaid;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** The matters of legal aid of a case, newest first. */
public record CaseLegalAidView(CaseHeader header, List<LegalAidRow> rows, boolean mayArrange) implements Serializable {
    public CaseLegalAidView {
        rows = List.copyOf(rows);
    }
}
