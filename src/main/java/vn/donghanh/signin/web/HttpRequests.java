package vn.donghanh.signin.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What kind of request it is, and which page it wants. */
public final class HttpRequests {
    private static final String SESSION_PATH = "/session/";

    private HttpRequests() {}

    /** Style, script and type: they are nobody's. */
    public static boolean isResource(HttpServletRequest request) {
        // as the server reads the address, without dots that lead elsewhere
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** A script of ours that wants an answer, not a page. */
    static boolean isScript(HttpServletRequest request) {
        return request.getHeader("X-DH") != null;
    }

    /** A person went to a page or sent a form. What scripts send on their own (polls, partial posts) says nothing of her. */
    static boolean isUserNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return !isAjax(request) && !isScript(request) && (mode == null || "navigate".equals(mode));
    }

    /** {@code ?to=…} for the way back, or {@code ?ended=true} with it when a form was under way; empty for the first page. */
    static String returnQuery(HttpServletRequest request) {
        boolean get = "GET".equals(request.getMethod());
        String query = get && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        String to = path(request) + query;
        String back = "/".equals(to) || !isOwnPage(to) ? "" : "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        String ended = get ? "" : "ended=true";
        String both = ended + (ended.isEmpty() || back.isEmpty() ? "" : "&") + back;
        return both.isEmpty() ? "" : "?" + both;
    }

    /** A page of this application, so that no link leads a freshly signed-in person elsewhere. */
    static boolean isOwnPage(@Nullable String to) {
        return to != null
                && to.startsWith("/")
                && !to.contains("//")
                && !to.contains("\\")
                && to.chars().noneMatch(Character::isISOControl)
                && !to.startsWith(SESSION_PATH)
                && !to.startsWith("/login");
    }

    /** Where a page leads on to: what was wanted, if it is ours. */
    static String targetOrHome(@Nullable String to) {
        return to != null && isOwnPage(to) ? to : "/";
    }

    /** Sends the browser to a page of this application. */
    static void redirect(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    /** As the browser asked, without the context. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
