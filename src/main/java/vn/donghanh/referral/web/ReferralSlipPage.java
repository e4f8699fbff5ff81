package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.view.ReferralView;
import vn.donghanh.shared.web.QrCodeSvg;
import vn.donghanh.shared.web.address.PathValue;

/**
 * Print page for the paper slip with the code as text and QR code. The linked page is available to signed-in users of the addressed partner
 * only.
 */
@Named
@RequestScoped
public class ReferralSlipPage {
    @Inject
    ReferralQueries queries;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String code;

    private ReferralView page;
    private QrCodeSvg qrCode;

    @PostConstruct
    void load() {
        page = queries.getSlip(number == null ? "" : number, code == null ? "" : code);
        String address =
                Faces.getRequestBaseURL() + "partnerbusiness/slip/" + page.row().code();
        qrCode = QrCodeSvg.of(address);
    }

    public QrCodeSvg getQrCode() {
        return qrCode;
    }

    public ReferralView getPage() {
        return page;
    }
}
