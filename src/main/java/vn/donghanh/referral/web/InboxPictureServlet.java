package vn.donghanh.referral.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;
import vn.donghanh.document.web.SharedPageServlet;
import vn.donghanh.referral.inbox.PartnerReferralQueries;

/** Gives the pages of documents that came with a referral to the health partner. */
@WebServlet("/inbox/picture/*")
public class InboxPictureServlet extends SharedPageServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient PartnerReferralQueries referrals;

    @Override
    protected byte[] page(String code, int number) {
        return referrals.getPage(code, number);
    }
}
