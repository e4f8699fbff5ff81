package vn.donghanh.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores a display preference ({@code display}: light, dark, system, vi, en, keys-on, keys-off) and redirects back to the
 * page ({@code to}). A plain form posts to it, so that it works without script and before the sign-in; a GET request
 * changes nothing.
 */
@WebServlet("/session/display")
public class DisplayPreferencesServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int ONE_YEAR = 365 * 24 * 60 * 60;
    private static final Map<String, String> COOKIES = Map.of(
            "light", "dh-theme=light",
            "dark", "dh-theme=dark",
            "system", "dh-theme=system",
            "vi", "dh-language=vi",
            "en", "dh-language=en",
            "keys-on", "dh-keys=on",
            "keys-off", "dh-keys=off");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String display = request.getParameter("display");
        String chosen = display == null ? null : COOKIES.get(display);
        if (chosen != null) {
            response.addCookie(cookie(chosen, request.isSecure()));
        }
        response.sendRedirect(request.getContextPath() + localPath(request.getParameter("to")));
    }

    private static Cookie cookie(String pair, boolean secure) {
        int equals = pair.indexOf('=');
        Cookie cookie = new Cookie(pair.substring(0, equals), pair.substring(equals + 1));
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /**
     * Returns the path if it is local, otherwise the start page: "//other.host/" is a path here but another host in a
     * Location header.
     */
    static String localPath(@Nullable String to) {
        boolean isLocal =
                to != null && to.startsWith("/") && to.chars().allMatch(DisplayPreferencesServlet::isOfAnAddress);
        return isLocal ? "/" + to.replaceFirst("^/+", "") : "/";
    }

    private static boolean isOfAnAddress(int character) {
        return character > ' ' && character < 127 && character != '\\';
    }
}
