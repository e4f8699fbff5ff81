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
 * A user simulated over HTTP: opens pages, types into the controls of their forms and presses their buttons. Sends the same requests as the pages'
 * script, and reads every answered page completely.
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

    /** Signs in and opens the page to which the sign-in leads. */
    public Visitor signsIn(String username, String passphrase) {
        return opens("/login")
                .in("signin")
                .sets("username", username)
                .sets("passphrase", passphrase)
                .presses("enter");
    }

    /** Opens a page, which must exist. */
    public Visitor opens(String wanted) {
        HttpResponse<String> answer = asks(wanted);
        if (answer.statusCode() >= FAILED) {
            throw new AssertionError(wanted + " is answered with " + answer.statusCode());
        }
        return this;
    }

    /** Requests an address and accepts any answer. */
    public HttpResponse<String> asks(String wanted) {
        HttpResponse<String> answer = send(request(wanted).GET());
        if (answer.statusCode() == 302 || answer.statusCode() == 301) {
            return asks(local(answer.headers().firstValue("Location").orElseThrow()));
        }
        path = wanted;
        shows(answer.body());
        return answer;
    }

    /** Restricts the next actions to one form of the page. */
    public Visitor in(String formName) {
        form = formName;
        return this;
    }

    public Visitor types(Canary canary) {
        sets(canary.control(), canary.text());
        typed.put(control(canary.control()).name, canary);
        return this;
    }

    /** Types a canary where only capital letters are accepted. */
    public Visitor typesCapitals(Canary canary) {
        types(canary);
        return sets(canary.control(), canary.text().toUpperCase(Locale.ROOT));
    }

    /** Writes into a field, or chooses an option of a list by its value. */
    public Visitor sets(String control, String value) {
        control(control).value = value;
        return this;
    }

    /** Sets the value of a hidden control, as the page's script does. */
    public Visitor carries(String control, String value) {
        sheet.hidden(form, control)
                .orElseThrow(() -> new AssertionError("nothing hidden is called " + control + " on " + path))
                .value = value;
        return this;
    }

    /** Chooses the first matching option of a list or of tiles. */
    public Visitor chooses(String control, Predicate<String> fits) {
        Control first = control(control);
        List<String> offered = first.isTicked()
                ? same(first).stream().map(field -> field.value).toList()
                : first.offered;
        String offer = offered.stream()
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new AssertionError(control + " offers only " + offered + " on " + path));
        return chooses(control, offer);
    }

    /** Chooses this option of a list, or this tile. */
    public Visitor chooses(String control, String value) {
        Control first = control(control);
        if (!first.isTicked()) {
            first.value = value;
            return this;
        }
        Control tile = same(first).stream()
                .filter(field -> field.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(control + " has no " + value + " on " + path));
        if (tile.kind.equals("radio")) {
            same(first).forEach(field -> field.on = false);
        }
        tile.on = true;
        return this;
    }

    /** Chooses the first non-empty option. */
    public Visitor choosesAny(String control) {
        return chooses(control, offer -> !offer.isEmpty());
    }

    /** Gives every question with this name the same answer. */
    public Visitor choosesAll(String control, String value) {
        sheet.controls().stream()
                .filter(field -> !field.isButton() && field.isCalled(control))
                .forEach(field -> {
                    if (field.isTicked()) {
                        field.on = field.value.equals(value);
                    } else {
                        field.value = value;
                    }
                });
        return this;
    }

    /** Gives every list with this name its first answer. */
    public Visitor choosesAllAny(String control) {
        sheet.controls().stream()
                .filter(field -> field.isCalled(control) && field.offered.size() > 1)
                .forEach(field -> field.value = field.offered.get(1));
        return this;
    }

    public Visitor ticks(String control) {
        control(control).on = true;
        return this;
    }

    /** Chooses an option that makes the page show more; text typed before is not sent with it. */
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

    /** Like {@link #picks(String, String)}, for every list with this name, one after the other. */
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

    /** Types the same canary into every field with its name. */
    public Visitor typesIntoAll(Canary canary) {
        for (Control field : called(canary.control())) {
            field.value = canary.text();
            typed.put(field.name, canary);
        }
        return this;
    }

    private List<Control> called(String control) {
        return sheet.controls().stream()
                .filter(field -> !field.isButton() && field.isCalled(control))
                .toList();
    }

    /** Presses a button and asserts that there is no error. */
    public Visitor presses(String button) {
        click(button);
        assertNotRefused(button);
        saved.addAll(sentLast);
        return this;
    }

    /** Presses a button that submits no values of its form, and asserts that there is no error. */
    public Visitor pressesAlone(String called) {
        Control button = button(called);
        send(button.form, button.id, button.id, "");
        return assertNotRefused(called);
    }

    /** Presses the first such button after this text. */
    public Visitor pressesAfter(String words, String called) {
        Matcher id = Pattern.compile("id=\"([^\"]*:" + called + ")\"").matcher(html);
        if (!id.find(html.indexOf(words))) {
            throw new AssertionError("no button " + called + " after " + words + " on " + path);
        }
        return pressesAlone(id.group(1));
    }

    /** Presses a button and asserts that there is an error. */
    public Visitor isRefused(String button) {
        click(button);
        if (!ERRORS.matcher(html).find()) {
            throw new AssertionError(button + " on " + path + " was not refused: " + words(html));
        }
        return this;
    }

    /** Submits a filter form, which writes into the address. */
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

    /** Sends a POST of the pages' script without a body. */
    public HttpResponse<String> posts(String wanted) {
        return send(request(wanted).header("X-DH", "1").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends the value of a field that the pages' script submits on its own. */
    public HttpResponse<String> posts(String wanted, String name, Canary canary) {
        sent.add(canary);
        return posts(wanted, name, canary.text());
    }

    public HttpResponse<String> posts(String wanted, String name, String value) {
        return send(request(wanted)
                .header("X-DH", "1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body(List.of(Map.entry(name, value)))));
    }

    /** Uploads a file of one piece to a case, as the page's script does, and returns the reference of the upload. */
    public String uploads(String number, String fileName, byte[] content) {
        return uploaded("\"number\":\"" + number + '"', fileName, content);
    }

    /** Uploads a letter to a record of the Centre. */
    public String uploadsLetter(String kind, String record, String fileName, byte[] content) {
        return uploaded("\"kind\":\"" + kind + "\",\"record\":\"" + record + '"', fileName, content);
    }

    private String uploaded(String owner, String fileName, byte[] content) {
        String command = "{" + owner + ",\"name\":\"" + fileName + "\",\"size\":" + content.length + "}";
        String begun = scripted("/document/begin", "application/json", command.getBytes(StandardCharsets.UTF_8));
        Matcher ref = Pattern.compile("\"ref\":\"(\\w+)\"").matcher(begun);
        if (!ref.find()) {
            throw new AssertionError("no upload was begun: " + begun);
        }
        scripted("/document/piece/" + ref.group(1) + "/0", "application/octet-stream", content);
        scripted("/document/check/" + ref.group(1), "application/json", new byte[0]);
        return ref.group(1);
    }

    private String scripted(String wanted, String type, byte[] content) {
        HttpResponse<String> answer = send(request(wanted)
                .header("X-DH", "1")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
        whole(answer);
        return answer.body();
    }

    /** The case number in the page's address, or in its text. */
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

    /** The canaries that were sent under the name of their field. */
    public Set<Canary> sent() {
        return sent;
    }

    /** The sent canaries that were saved. */
    public Set<Canary> saved() {
        return saved;
    }

    /** Presses a button and accepts any answer. */
    public Visitor click(String called) {
        Control button = button(called);
        if (isPlain(button)) {
            sendPlainly(button);
        } else {
            send(button.form, button.id, button.form, "");
        }
        return this;
    }

    /** A full page states which buttons its script handles; the others submit their form without script. */
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

    /** The parameters that a browser sends for a form: everything but buttons, and of checkboxes and tiles those that are checked. */
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
        typed.entrySet().removeIf(entry -> sheet.controls().stream()
                .noneMatch(control -> control.name.equals(entry.getKey())
                        && control.value.equals(entry.getValue().text())));
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

    private Set<String> names(Predicate<Control> wanted) {
        return sheet.controls().stream()
                .filter(wanted)
                .map(control -> control.name.isEmpty() ? control.id : control.name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            long began = System.nanoTime();
            HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            exchanges.note(answer, System.nanoTime() - began);
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

    /** A text encoded for an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String words(String markup) {
        return PageForms.unescaped(markup.substring(Math.max(0, markup.indexOf("<main")))
                        .replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>|<[^>]*>", " "))
                .replaceAll("\\s+", " ");
    }
}
