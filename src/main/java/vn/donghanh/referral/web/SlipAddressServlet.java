package vn.donghanh.referral.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Leads from the address on slips that were printed before all partners had one inbox to the page of the slip. The page decides who may read it. */
@WebServlet({"/inbox/list", "/inbox/referral/*"})
public class SlipAddressServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getPathInfo();
        response.sendRedirect(
                request.getContextPath() + (code == null ? "/partnerbusiness/inbox" : "/partnerbusiness/slip" + code));
    }
}
