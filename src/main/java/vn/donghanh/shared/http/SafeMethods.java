package vn.donghanh.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The methods of HTTP with which nothing is changed. */
public final class SafeMethods {
    private static final Set<String> NAMES = Set.of("GET", "HEAD", "OPTIONS");

    private SafeMethods() {}

    public static boolean isSafe(HttpServletRequest request) {
        return NAMES.contains(request.getMethod());
    }
}
