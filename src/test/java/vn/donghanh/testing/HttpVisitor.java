package vn.donghanh.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An HTTP client with its own cookies, without a browser. Redirects within the product are followed.
 *
 * <pre>{@code
 * HttpVisitor worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", passphrase);
 * HttpVisitor.Answer page = worker.get("/worklist/list");
 * }</pre>
 */
public final class HttpVisitor {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern HALF_A_SIGN = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    /**
     * An answer of the server.
     *
     * @param address the target of the last redirect, or the requested address; without the server's own address
     */
    public record Answer(int status, String address, String body) {
        public boolean failed() {
            return status >= 500;
        }

        public Markup markup() {
            return new Markup(body);
        }
    }

    public HttpVisitor(String address) {
        this.address = address;
    }

    public static HttpVisitor signedIn(String address, String username, String passphrase) {
        HttpVisitor visitor = new HttpVisitor(address);
        Answer entered = visitor.signIn(username, passphrase);
        if (entered.status() >= 400 || entered.address().startsWith("/login")) {
            throw new AssertionError(username + " is not let in: " + entered.status() + " at " + entered.address());
        }
        return visitor;
    }

    /** The same user in the same session, with another language: {@code vi} or {@code en}. */
    public HttpVisitor reading(String language) {
        HttpVisitor other = new HttpVisitor(address);
        cookies.getCookieStore().getCookies().forEach(cookie -> other.keep(cookie.getName(), cookie.getValue()));
        other.keep("dh-language", language);
        return other;
    }

    private void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** Tries to sign in; returns the page that follows. */
    public Answer signIn(String username, String passphrase) {
        return follow("/login", signInSent(username, passphrase));
    }

    /**
     * Signs in without opening the page that follows, for a client that takes over the session.
     *
     * @return the path of that page
     */
    public String signInUnfollowed(String username, String passphrase) {
        HttpResponse<String> answer = signInSent(username, passphrase);
        return local(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(username + " is not let in: " + answer.statusCode())));
    }

    /** The session cookie and the product's other cookies, by name. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    private HttpResponse<String> signInSent(String username, String passphrase) {
        Markup page = get("/login").markup();
        Markup.Element form = page.byId("signin").orElseThrow();
        List<Map.Entry<String, String>> values = new ArrayList<>(page.submitted(form));
        values.removeIf(value ->
                value.getKey().startsWith("signin:username") || value.getKey().startsWith("signin:passphrase"));
        values.add(Map.entry("signin:username", username));
        values.add(Map.entry("signin:passphrase", passphrase));
        values.add(Map.entry("signin:enter", "signin:enter"));
        page.nonce().ifPresent(nonce -> values.add(Map.entry("primefaces.nonce", nonce)));
        return send(formed(form.attribute("action"), values));
    }

    public Answer get(String path) {
        return follow(path, send(request(path).GET()));
    }

    /** Sends a POST like a form. */
    public Answer post(String path, List<Map.Entry<String, String>> values) {
        return follow(path, send(formed(path, values)));
    }

    /** Sends a POST like a form, without following a redirect. */
    public Answer postOnly(String path, List<Map.Entry<String, String>> values) {
        HttpResponse<String> answer = send(formed(path, values));
        return new Answer(answer.statusCode(), path, answer.body());
    }

    /** Sends an Ajax POST like the pages' script, without following a redirect. */
    public Answer ajax(String path, List<Map.Entry<String, String>> values) {
        HttpResponse<String> answer = send(formed(path, values)
                .header("Faces-Request", "partial/ajax")
                .header("X-Requested-With", "XMLHttpRequest"));
        return new Answer(answer.statusCode(), path, answer.body());
    }

    /**
     * Fills in a form of a page and presses one of its buttons, without Ajax.
     *
     * @param button its id, which begins with that of the form
     * @param typed field → value
     */
    public Answer submit(String path, Markup page, String button, Map<String, String> typed) {
        return post(path, pressed(page, button, typed));
    }

    /** Like {@link #submit}, but as the page's script does: the page stays, and an answer that leads elsewhere is not followed. */
    public Answer submitByScript(String path, Markup page, String button, Map<String, String> typed) {
        List<Map.Entry<String, String>> values = pressed(page, button, typed);
        String form = button.substring(0, button.indexOf(':'));
        values.add(Map.entry("jakarta.faces.partial.ajax", "true"));
        values.add(Map.entry("jakarta.faces.source", button));
        values.add(Map.entry("jakarta.faces.partial.execute", form));
        values.add(Map.entry("jakarta.faces.partial.render", form));
        return ajax(path, values);
    }

    /** Presses a button that answers with a file. */
    public HttpResponse<byte[]> download(String path, Markup page, String button) {
        return sendForBytes(formed(path, pressed(page, button, Map.of())));
    }

    private static List<Map.Entry<String, String>> pressed(Markup page, String button, Map<String, String> typed) {
        Markup.Element form =
                page.byId(button.substring(0, button.indexOf(':'))).orElseThrow();
        List<Map.Entry<String, String>> values = new ArrayList<>(page.submitted(form));
        values.removeIf(field -> typed.containsKey(field.getKey()));
        values.addAll(typed.entrySet());
        values.add(Map.entry(button, button));
        page.nonce().ifPresent(nonce -> values.add(Map.entry("primefaces.nonce", nonce)));
        return values;
    }

    /** Sends any request and returns the unprocessed answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Like {@link #send(HttpRequest.Builder)}, for an answer that is no text. */
    public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.timeout(LONGEST).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpRequest.Builder formed(String path, List<Map.Entry<String, String>> values) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(values.stream()
                        .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    private Answer follow(String path, HttpResponse<String> first) {
        String at = path;
        HttpResponse<String> answer = first;
        for (int led = 0; answer.statusCode() / 100 == 3 && led < MOST_REDIRECTS; led++) {
            at = local(answer.headers().firstValue("Location").orElseThrow());
            answer = send(request(at).GET());
        }
        return new Answer(answer.statusCode(), at, answer.body());
    }

    private String local(String location) {
        return location.startsWith(address) ? location.substring(address.length()) : location;
    }

    /** Encodes an unpaired surrogate too, which no browser sends. */
    private static String encoded(String text) {
        if (!HALF_A_SIGN.matcher(text).find()) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        return text.codePoints()
                .mapToObj(sign -> sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE
                        ? URLEncoder.encode(Character.toString(sign), StandardCharsets.UTF_8)
                        : "%%%02X%%%02X%%%02X".formatted(0xED, 0x80 | ((sign >> 6) & 0x3F), 0x80 | (sign & 0x3F)))
                .collect(Collectors.joining());
    }
}
