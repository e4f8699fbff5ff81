package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;

/**
 * What partners have in hand for a client.
 *
 * @param rows newest first
 * @param page path of the page of the slip that was asked for; null if none was, or the case has no such slip
 */
public record CasePartnerView(CaseHeader header, List<CasePartnerRow> rows, @Nullable String page)
        implements Serializable {
    public CasePartnerView {
        rows = List.copyOf(rows);
    }
}
