package vn.donghanh.partnerbusiness.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;
import vn.donghanh.document.web.SharedPageServlet;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;

/** Gives the pages of documents that came with a slip to the partner. */
@WebServlet("/partnerbusiness/picture/*")
public class PartnerPictureServlet extends SharedPageServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient PartnerBusinessQueries slips;

    @Override
    protected byte[] page(String code, int number) {
        return slips.getPage(code, number);
    }
}
