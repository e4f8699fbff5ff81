package vn.donghanh.referral.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.document.DocumentContentQueries;
import vn.donghanh.document.inspection.PageRenderer;
import vn.donghanh.document.inspection.RedactionBox;
import vn.donghanh.referral.inbox.PartnerReferralQueries;
import vn.donghanh.shared.NotFoundException;

/**
 * Gives pages of documents that are shared with a partner as pictures: to the worker, before they are sent, and to the partner of the
 * referral.
 */
@WebServlet({"/referral/preview/*", "/inbox/picture/*"})
public class SharedPictureServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentContentQueries contents;

    @Inject
    transient PageRenderer renderer;

    @Inject
    transient PartnerReferralQueries referrals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = request.getPathInfo();
            if (path == null) {
                throw new NotFoundException();
            }
            String[] parts = path.substring(1).split("/", -1);
            byte[] jpeg = request.getServletPath().equals("/inbox/picture")
                    ? referrals.getPicture(parts[0], Integer.parseInt(parts[1]))
                    : preview(request, parts[0], Integer.parseInt(parts[1]));
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
            response.setContentType("image/jpeg");
            response.setContentLength(jpeg.length);
            response.getOutputStream().write(jpeg);
        } catch (NotFoundException | NumberFormatException | ArrayIndexOutOfBoundsException missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] preview(HttpServletRequest request, String opening, int page) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new NotFoundException();
        }
        DocumentContentQueries.OpenedContent opened =
                contents.find(opening, session.getId()).orElseThrow(NotFoundException::new);
        if (!opened.format().hasPages()) {
            throw new NotFoundException();
        }
        List<RedactionBox> boxes = new ArrayList<>();
        String[] areas = request.getParameterValues("area");
        for (String area : areas == null ? new String[0] : areas) {
            boxes.add(RedactionBox.parse(page + ":" + area.replace('.', ' ')).orElseThrow(NotFoundException::new));
        }
        return renderer.redact(opened.format(), opened.content(), page, boxes);
    }
}
