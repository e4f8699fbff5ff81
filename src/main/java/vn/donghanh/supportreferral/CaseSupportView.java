package vn.donghanh.supportreferral;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;

/**
 * The referrals for support of a case, newest first.
 *
 * @param kinds the kinds of partner that may be asked
 * @param needs the client's recorded needs, for the form
 */
public record CaseSupportView(
        CaseHeader header,
        List<SupportReferralRow> rows,
        List<PartnerBusinessKind> kinds,
        List<NeedSummary> needs,
        boolean mayArrange)
        implements Serializable {
    public CaseSupportView {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        needs = List.copyOf(needs);
    }
}
