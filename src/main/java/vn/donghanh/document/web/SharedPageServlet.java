package vn.donghanh.document.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.shared.NotFoundException;

/**
 * Gives the pages of documents that came with a disclosure as pictures to its partner. The address holds the code of the disclosure
 * and the number of the page; anything else is not found.
 */
public abstract class SharedPageServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @throws NotFoundException if the current user's organisation is not shown this page */
    protected abstract byte[] page(String code, int number);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = request.getPathInfo();
            if (path == null) {
                throw new NotFoundException();
            }
            String[] parts = path.substring(1).split("/", -1);
            ContentServlet.writePicture(page(parts[0], Integer.parseInt(parts[1])), response);
        } catch (NotFoundException | NumberFormatException | ArrayIndexOutOfBoundsException missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
