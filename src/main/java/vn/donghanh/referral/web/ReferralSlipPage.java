package vn.donghanh.referral.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.ReferralViews;

/** The paper that she carries: the code, to be read and to be scanned. What it leads to opens to the addressee alone, signed in. */
@Named
@RequestScoped
public class ReferralSlipPage {
    @Inject
    ReferralQueries queries;

    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    @Param(pathIndex = 1)
    String code;

    private ReferralViews.One page;
    private QrCode drawn;

    @PostConstruct
    void load() {
        page = queries.paper(number == null ? "" : number, code == null ? "" : code);
        String address =
                Faces.getRequestBaseURL() + "inbox/referral/" + page.row().code();
        drawn = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    }

    public int getSize() {
        return drawn.size;
    }

    /** The dark squares as one drawing: a square of one for each. */
    public String getSquares() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < drawn.size; y++) {
            for (int x = 0; x < drawn.size; x++) {
                if (drawn.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public ReferralViews.One getPage() {
        return page;
    }
}
