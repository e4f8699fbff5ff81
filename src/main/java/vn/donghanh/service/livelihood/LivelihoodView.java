package vn.donghanh.service.livelihood;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** What was given to a client for a livelihood, newest first. */
public record LivelihoodView(CaseHeader header, List<LivelihoodLookRow> rows) implements Serializable {
    public LivelihoodView {
        rows = List.copyOf(rows);
    }
}
