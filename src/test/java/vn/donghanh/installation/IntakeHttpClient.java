package vn.donghanh.installation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A duty officer simulated over HTTP, who receives clients as fast as the server answers. Sends the same requests as the pages' forms. */
final class IntakeHttpClient {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NONCE = Pattern.compile(" nonce=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("/intake/screening/(DH-[0-9A-Z]{4}-[0-9A-Z]{4})");
    private static final String SHOWN_AGAIN = "Những gì đã nhập vẫn còn đây";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String address;
    private final CookieManager cookies = new CookieManager();
    /** HTTP/1.1, as browsers use without TLS: an offer to upgrade to HTTP/2 can be lost on an idle connection. */
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    IntakeHttpClient(String address) {
        this.address = address;
    }

    /** Lets a balancer send this browser to the server of this name. */
    void goTo(String server) {
        HttpCookie choice = new HttpCookie("DHNODE", server);
        choice.setPath("/");
        choice.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), choice);
    }

    void signIn(String username, String passphrase) throws IOException, InterruptedException {
        Map<String, String> form = form("/login", "signin");
        form.put("signin:username", username);
        form.put("signin:passphrase", passphrase);
        form.put("signin:enter", "signin:enter");
        HttpResponse<String> answer = post("/login", form);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in was answered with " + answer.statusCode());
        }
    }

    /** The intake form as it is opened before each client. */
    Map<String, String> open(String calledBy) throws IOException, InterruptedException {
        Map<String, String> form = form("/intake/emergency", "intake");
        form.put("intake:name", calledBy);
        form.put("intake:age", "FROM_25_TO_34");
        form.put("intake:form", "VITAL_INTEREST");
        form.put("intake:flags", "C_INJURY");
        form.put("intake:receive", "intake:receive");
        return form;
    }

    /** The page was opened anew; it shows everything that was typed, and was not saved. */
    static final class ShownAgainException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> form;

        ShownAgainException(Map<String, String> form) {
            super("shown again");
            this.form = form;
        }

        Map<String, String> form() {
            return form;
        }
    }

    /** @return the case number of the saved client, as the answer shows it */
    String receive(Map<String, String> intakeForm) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/intake/emergency", intakeForm);
        Matcher number = NUMBER.matcher(location(answer));
        if (!number.find()) {
            if (answer.body().contains(SHOWN_AGAIN)) {
                Map<String, String> shown = values(answer.body(), "intake");
                shown.put("intake:receive", "intake:receive");
                throw isTypedIn(shown, intakeForm)
                        ? new ShownAgainException(shown)
                        : new IOException("the page came back without all that was typed");
            }
            throw new IOException("not saved, answered with " + answer.statusCode() + " " + location(answer));
        }
        return number.group(1);
    }

    private static boolean isTypedIn(Map<String, String> shown, Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith("intake"))
                .allMatch(field -> field.getValue().equals(shown.get(field.getKey())));
    }

    /** Fills in a form of a page and presses one of its buttons. */
    void press(String path, String form, String button, Map<String, String> values)
            throws IOException, InterruptedException {
        Map<String, String> filled = form(path, form);
        values.forEach((field, value) -> filled.put(form + ":" + field, value));
        filled.put(form + ":" + button, form + ":" + button);
        HttpResponse<String> answer = post(path, filled);
        if (answer.statusCode() != 302) {
            throw new IOException(path + " was not accepted, but answered with " + answer.statusCode());
        }
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    private Map<String, String> form(String path, String name) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        if (page.statusCode() != 200) {
            throw new IOException(path + " is answered with " + page.statusCode() + " " + location(page));
        }
        return values(page.body(), name);
    }

    private static Map<String, String> values(String page, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            String input = inputs.group();
            String field = attribute(input, "name");
            boolean tick = input.contains("type=\"radio\"") || input.contains("type=\"checkbox\"");
            boolean chosen = !tick || input.contains(" checked");
            if (chosen && (field.startsWith(name) || field.startsWith("jakarta.faces."))) {
                values.put(field, attribute(input, "value"));
            }
        }
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            values.put("primefaces.nonce", nonce.group(1));
        }
        return values;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LONGEST);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
