package vn.donghanh.shared.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers of every answer that sets no others: {@link HttpPerimeter} adds them to what the application answers,
 * {@code build/ServerClasses.java} to what the server answers before it. Needs nothing but Java, because the build
 * reads it.
 */
public final class SecurityHeaders {
    /**
     * Values by name, in alphabetical order. The policy is for answers that are not pages: they load nothing and may
     * not be framed. Pages have the policy of PrimeFaces, with their nonce. Nothing may be cached unless a filter
     * allows it.
     */
    public static final Map<String, String> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            "Cache-Control",
            "no-store",
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=(), browsing-topics=()")));

    private SecurityHeaders() {}
}
