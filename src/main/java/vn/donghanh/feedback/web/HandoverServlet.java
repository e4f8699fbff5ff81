package vn.donghanh.feedback.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.account.ProfileService;
import vn.donghanh.feedback.FeedbackService;
import vn.donghanh.shared.NotFoundException;

/** Hands the device over: the session is locked, and the only page that still opens is the client's own. */
@WebServlet("/feedback/hand")
public class HandoverServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient FeedbackService feedback;

    @Inject
    transient ProfileService profile;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String ref = feedback.handOver(request.getParameter("number"));
            profile.lockSession(FeedbackService.HANDOVER);
            request.getSession().setMaxInactiveInterval((int) FeedbackService.HANDOVER.toSeconds());
            response.sendRedirect(request.getContextPath() + "/feedback/own/" + ref);
        } catch (NotFoundException missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
