package vn.donghanh.signin.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Classifies HTTP requests and determines their target page. */
public final class HttpRequests {
    private static final String SESSION_PATH = "/session/";

    private HttpRequests() {}

    /** Whether the request is for a style sheet, script or font, which need no user. */
    public static boolean isResource(HttpServletRequest request) {
        // the path as decoded by the server, without dot segments
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Whether a script of the application made the request and expects a response instead of a page. */
    static boolean isScript(HttpServletRequest request) {
        return request.getHeader("X-DH") != null;
    }

    /** Whether a user navigated or submitted a form. Requests made by scripts (polls, partial posts) are no user activity. */
    static boolean isUserNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return !isAjax(request) && !isScript(request) && (mode == null || "navigate".equals(mode));
    }

    /** Returns the query string for the way back: {@code ?to=…}, with {@code ended=true} when a form was submitted; empty for the start page. */
    static String returnQuery(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String to = path(request) + query;
        String back = "/".equals(to) || !isOwnPage(to) ? "" : "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        String ended = "GET".equals(request.getMethod()) ? "" : "ended=true";
        String parameters = ended + (ended.isEmpty() || back.isEmpty() ? "" : "&") + back;
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    /** Whether the path is a page of this application, so that no link redirects a user elsewhere after sign-in. */
    static boolean isOwnPage(@Nullable String to) {
        return to != null
                && to.startsWith("/")
                && !to.contains("//")
                && !to.contains("\\")
                && to.chars().noneMatch(Character::isISOControl)
                && !to.startsWith(SESSION_PATH)
                && !to.startsWith("/login");
    }

    /** Returns the requested target if it is a page of this application, otherwise the start page. */
    static String targetOrHome(@Nullable String to) {
        return to != null && isOwnPage(to) ? to : "/";
    }

    /** Redirects the browser to a page of this application. */
    static void redirect(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    /** Returns the requested path without the context path. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
