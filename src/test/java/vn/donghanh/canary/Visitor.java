package vn.donghanh.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.donghanh.canary.PageForms.Control;

/**
 * Somebody at a browser of her own who is as quick as the server: she opens pages, types into the controls of their forms and presses
 * their buttons. What the pages' script would send is sent, and a page that answers is read as a whole.
 *
 * <pre>{@code
 * worker.opens("/intake/ordinary").types(canaries.hidden("intake/ordinary.xhtml#concern")).chooses("age", "FROM_25_TO_34").presses("receive");
 * }</pre>
 */
public final class Visitor {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int FAILED = 400;
    private static final String CHANGE = "valueChange";
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Pattern NEW_STATE =
            Pattern.compile("<update id=\"[^\"]*ViewState[^\"]*\"><!\\[CDATA\\[(.*?)]]></update>");
    private static final Pattern REDIRECT = Pattern.compile("<redirect url=\"([^\"]*)\"");
    private static final Pattern ERRORS = Pattern.compile("<div class=\"dh-errorsummary\".*?</div>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("DH-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final String address;
    private final Exchanges exchanges;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final Map<String, Canary> typed = new HashMap<>();
    private final Set<Canary> sent = new HashSet<>();
    private final Set<Canary> saved = new HashSet<>();
    private final Set<Canary> sentLast = new HashSet<>();

    private String path = "";
    private String html = "";
    private String state = "";
    private String form = "";
    private PageForms sheet = new PageForms("");

    public Visitor(String address, Exchanges exchanges) {
        this.address = address;
        this.exchanges = exchanges;
    }

    /** Signs in; where she is led is what she sees. */
    public Visitor signsIn(String username, String passphrase) {
        return opens("/login")
                .in("signin")
                .sets("username", username)
                .sets("passphrase", passphrase)
                .presses("enter");
    }

    /** Opens a page, which must be there. */
    public Visitor opens(String wanted) {
        HttpResponse<String> answer = asks(wanted);
        if (answer.statusCode() >= FAILED) {
            throw new AssertionError(wanted + " is answered with " + answer.statusCode());
        }
        return this;
    }

    /** Asks for an address, whatever the answer. */
    public HttpResponse<String> asks(String wanted) {
        HttpResponse<String> answer = send(request(wanted).GET());
        if (answer.statusCode() == 302 || answer.statusCode() == 301) {
            return asks(local(answer.headers().firstValue("Location").orElseThrow()));
        }
        path = wanted;
        shows(answer.body());
        return answer;
    }

    /** Looks at one form of the page only. */
    public Visitor in(String formName) {
        form = formName;
        return this;
    }

    public Visitor types(Canary canary) {
        sets(canary.control(), canary.text());
        typed.put(control(canary.control()).name, canary);
        return this;
    }

    /** Types a canary where only capitals are taken. */
    public Visitor typesCapitals(Canary canary) {
        types(canary);
        return sets(canary.control(), canary.text().toUpperCase(Locale.ROOT));
    }

    /** Writes into a field, or takes an option of a list by its value. */
    public Visitor sets(String control, String value) {
        control(control).value = value;
        return this;
    }

    /** What the page's script writes into a control that nobody sees. */
    public Visitor carries(String control, String value) {
        sheet.hidden(form, control)
                .orElseThrow(() -> new AssertionError("nothing hidden is called " + control + " on " + path))
                .value = value;
        return this;
    }

    /** Takes an offer that fits: of a list, or of tiles. */
    public Visitor chooses(String control, Predicate<String> fits) {
        Control first = control(control);
        List<String> offered =
                first.isTicked() ? same(first).stream().map(one -> one.value).toList() : first.offered;
        String offer = offered.stream()
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new AssertionError(control + " offers only " + offered + " on " + path));
        return chooses(control, offer);
    }

    /** Takes this offer of a list, or this tile. */
    public Visitor chooses(String control, String value) {
        Control first = control(control);
        if (!first.isTicked()) {
            first.value = value;
            return this;
        }
        Control tile = same(first).stream()
                .filter(one -> one.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(control + " has no " + value + " on " + path));
        if (tile.kind.equals("radio")) {
            same(first).forEach(one -> one.on = false);
        }
        tile.on = true;
        return this;
    }

    /** Takes the first offer that is one. */
    public Visitor choosesAny(String control) {
        return chooses(control, offer -> !offer.isEmpty());
    }

    /** Gives every question of this name the same answer. */
    public Visitor choosesAll(String control, String value) {
        sheet.controls().stream()
                .filter(one -> !one.isButton() && one.isCalled(control))
                .forEach(one -> {
                    if (one.isTicked()) {
                        one.on = one.value.equals(value);
                    } else {
                        one.value = value;
                    }
                });
        return this;
    }

    /** Gives every list of this name its first answer. */
    public Visitor choosesAllAny(String control) {
        sheet.controls().stream()
                .filter(one -> one.isCalled(control) && one.offered.size() > 1)
                .forEach(one -> one.value = one.offered.get(1));
        return this;
    }

    public Visitor ticks(String control) {
        control(control).on = true;
        return this;
    }

    /** Takes an offer upon which the page shows more; what was typed before is not sent along. */
    public Visitor picks(String control, Predicate<String> fits) {
        String scope = form;
        chooses(control, fits);
        Control changed = control(control);
        send(changed.form, changed.name, changed.name, CHANGE);
        return assertNotRefused(control).in(scope);
    }

    public Visitor picks(String control, String value) {
        return picks(control, value::equals);
    }

    /** As {@link #picks(String, String)}, for every list of this name, one after the other. */
    public Visitor picksAll(String control, String value) {
        String scope = form;
        long count = called(control).size();
        for (int at = 0; at < count; at++) {
            Control next = called(control).get(at);
            next.value = value;
            send(next.form, next.name, next.name, CHANGE);
            assertNotRefused(control).in(scope);
        }
        return this;
    }

    /** Types the same canary into every field of its name. */
    public Visitor typesIntoAll(Canary canary) {
        for (Control field : called(canary.control())) {
            field.value = canary.text();
            typed.put(field.name, canary);
        }
        return this;
    }

    private List<Control> called(String control) {
        return sheet.controls().stream()
                .filter(one -> !one.isButton() && one.isCalled(control))
                .toList();
    }

    /** Presses a button, and is refused nothing. */
    public Visitor presses(String button) {
        click(button);
        assertNotRefused(button);
        saved.addAll(sentLast);
        return this;
    }

    /** Presses a button that takes nothing of its form along, and is refused nothing. */
    public Visitor pressesAlone(String called) {
        Control button = button(called);
        send(button.form, button.id, button.id, "");
        return assertNotRefused(called);
    }

    /** Presses the first such button that follows these words. */
    public Visitor pressesAfter(String words, String called) {
        Matcher id = Pattern.compile("id=\"([^\"]*:" + called + ")\"").matcher(html);
        if (!id.find(html.indexOf(words))) {
            throw new AssertionError("no button " + called + " after " + words + " on " + path);
        }
        return pressesAlone(id.group(1));
    }

    /** Presses a button, and is told what is wrong. */
    public Visitor isRefused(String button) {
        click(button);
        if (!ERRORS.matcher(html).find()) {
            throw new AssertionError(button + " on " + path + " was not refused: " + words(html));
        }
        return this;
    }

    /** Asks for a list by a form that writes into the address. */
    public Visitor asks(String wanted, Map<String, Canary> fields) {
        sent.addAll(fields.values());
        return opens(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue().text()))
                .collect(Collectors.joining("&", wanted + "?", "")));
    }

    /** Follows the first link to such an address. */
    public Visitor follows(String address) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + address + "[^\"]*)\"").matcher(html);
        if (!link.find()) {
            throw new AssertionError("no link to " + address + " on " + path);
        }
        return opens(PageForms.unescaped(link.group(1)));
    }

    /** Posts what the pages' script does without a word. */
    public HttpResponse<String> posts(String wanted) {
        return send(request(wanted).header("X-DH", "1").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts what stands in a field that the pages' script sends by itself. */
    public HttpResponse<String> posts(String wanted, String name, Canary canary) {
        sent.add(canary);
        return send(request(wanted)
                .header("X-DH", "1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body(List.of(Map.entry(name, canary.text())))));
    }

    /** The case that the page's address names, or its text. */
    public String caseNumber() {
        Matcher number = NUMBER.matcher(path + " " + html);
        if (!number.find()) {
            throw new AssertionError("no case is named on " + path);
        }
        return number.group();
    }

    public String html() {
        return html;
    }

    public String path() {
        return path;
    }

    /** The canaries that went to the server under the name of their field. */
    public Set<Canary> sent() {
        return sent;
    }

    /** Those among them that were taken in. */
    public Set<Canary> saved() {
        return saved;
    }

    /** Presses a button, whatever comes of it. */
    public Visitor click(String called) {
        Control button = button(called);
        if (isPlain(button)) {
            sendPlainly(button);
        } else {
            send(button.form, button.id, button.form, "");
        }
        return this;
    }

    /** A page that came whole says which buttons its script answers for; the others send their form as forms always did. */
    private boolean isPlain(Control button) {
        return html.contains("<html")
                && !html.contains("<partial-response")
                && !html.contains("PrimeFaces.ab({s:\"" + button.id + "\"");
    }

    private void sendPlainly(Control button) {
        List<Map.Entry<String, String>> values = values(button.form);
        values.add(Map.entry(button.id, button.id));
        HttpResponse<String> answer = send(post(button.form, values));
        if (answer.statusCode() == 302) {
            opens(local(answer.headers().firstValue("Location").orElseThrow()));
        } else {
            whole(answer);
            shows(answer.body());
        }
    }

    private Control button(String called) {
        return sheet.button(form, called)
                .orElseThrow(() -> new AssertionError("no button " + called + " in ‘" + form + "’ on " + path
                        + "; there are " + names(Control::isButton)));
    }

    private Visitor assertNotRefused(String pressed) {
        Matcher errors = ERRORS.matcher(html);
        if (errors.find()) {
            throw new AssertionError(pressed + " on " + path + " was refused: " + words(errors.group()));
        }
        return this;
    }

    private void send(String formName, String source, String execute, String event) {
        List<Map.Entry<String, String>> values = values(formName);
        values.add(Map.entry("jakarta.faces.partial.ajax", "true"));
        values.add(Map.entry("jakarta.faces.source", source));
        values.add(Map.entry("jakarta.faces.partial.render", execute.equals(formName) ? formName : "@all"));
        values.add(Map.entry("jakarta.faces.partial.execute", execute));
        if (event.isEmpty()) {
            values.add(Map.entry(source, source));
        } else {
            values.add(Map.entry("jakarta.faces.behavior.event", event));
            values.add(Map.entry("jakarta.faces.partial.event", "change"));
        }
        HttpResponse<String> answer = send(post(formName, values).header("Faces-Request", "partial/ajax"));
        whole(answer);
        Matcher redirect = REDIRECT.matcher(answer.body());
        if (redirect.find()) {
            opens(local(PageForms.unescaped(redirect.group(1))));
            return;
        }
        shows(answer.body());
    }

    private void whole(HttpResponse<String> answer) {
        if (answer.statusCode() >= FAILED || answer.body().contains("<error>")) {
            throw new AssertionError(answer.request().method() + " " + path + " is answered with " + answer.statusCode()
                    + ": " + words(answer.body()));
        }
    }

    private HttpRequest.Builder post(String formName, List<Map.Entry<String, String>> values) {
        Matcher nonce = NONCE.matcher(html);
        if (nonce.find()) {
            values.add(Map.entry("primefaces.nonce", nonce.group(1)));
        }
        values.add(Map.entry(STATE, state));
        sentLast.clear();
        values.forEach(value -> {
            Canary canary = typed.get(value.getKey());
            if (canary != null && value.getValue().equalsIgnoreCase(canary.text())) {
                sentLast.add(canary);
            }
        });
        sent.addAll(sentLast);
        return request(local(sheet.action(formName)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body(values));
    }

    /** What a browser sends of a form: everything but buttons, and of boxes and tiles those that are on. */
    private List<Map.Entry<String, String>> values(String formName) {
        return sheet.controls().stream()
                .filter(control -> control.form.equals(formName) && !control.isButton() && !control.name.isEmpty())
                .filter(control -> !control.isTicked() || control.on)
                .filter(control -> !control.name.equals(STATE))
                .map(control -> Map.entry(control.name, control.value))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void shows(String answer) {
        html = answer;
        sheet = new PageForms(answer);
        Matcher newState = NEW_STATE.matcher(answer);
        state = newState.find()
                ? newState.group(1)
                : sheet.hidden("", STATE).map(hidden -> hidden.value).orElse("");
        form = "";
        typed.entrySet().removeIf(one -> sheet.controls().stream()
                .noneMatch(control -> control.name.equals(one.getKey())
                        && control.value.equals(one.getValue().text())));
    }

    private Control control(String called) {
        return sheet.control(form, called)
                .orElseThrow(() -> new AssertionError("no field " + called + " in ‘" + form + "’ on " + path
                        + "; there are " + names(control -> !control.isButton() && !control.kind.equals("hidden"))));
    }

    private List<Control> same(Control first) {
        return sheet.controls().stream()
                .filter(control -> control.name.equals(first.name) && control.form.equals(first.form))
                .toList();
    }

    private Set<String> names(Predicate<Control> which) {
        return sheet.controls().stream()
                .filter(which)
                .map(control -> control.name.isEmpty() ? control.id : control.name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            exchanges.note(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String wanted) {
        return HttpRequest.newBuilder(URI.create(address + wanted)).timeout(LONGEST);
    }

    private String local(String location) {
        return location.startsWith(address) ? location.substring(address.length()) : location;
    }

    private static HttpRequest.BodyPublisher body(List<Map.Entry<String, String>> values) {
        return HttpRequest.BodyPublishers.ofString(values.stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&")));
    }

    /** Any text as it stands in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String words(String markup) {
        return PageForms.unescaped(markup.substring(Math.max(0, markup.indexOf("<main")))
                        .replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>|<[^>]*>", " "))
                .replaceAll("\\s+", " ");
    }
}
