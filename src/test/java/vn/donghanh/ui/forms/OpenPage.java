package vn.donghanh.ui.forms;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;
import vn.donghanh.testing.Markup;

/** A page in the state of a user's browser: its elements, the requests of its script, and the view state. */
final class OpenPage {
    static final String STATE = "jakarta.faces.ViewState";
    static final String NONCE = "primefaces.nonce";
    private static final Pattern AJAX = Pattern.compile("PrimeFaces\\.ab\\(\\{s:\"([^\"]+)\"([^}]*)}");
    private static final Pattern PART = Pattern.compile("\\b([a-z]+):\"([^\"]*)\"");

    private final HttpVisitor visitor;
    private final String address;
    private final int status;
    private final String source;
    private final Markup markup;
    private final Map<String, Map<String, String>> ajax = new HashMap<>();
    private String state = "";
    private String nonce = "";

    private OpenPage(HttpVisitor visitor, Answer answer) {
        this.visitor = visitor;
        this.address = answer.address();
        this.status = answer.status();
        this.source = answer.body();
        this.markup = answer.markup();
        readCalls(source);
        nonce = markup.nonce().orElse("");
        state = markup.all(element -> element.attribute("name").equals(STATE))
                .findFirst()
                .map(element -> element.attribute("value"))
                .orElse("");
    }

    static OpenPage at(HttpVisitor visitor, String address) {
        return of(visitor, visitor.get(address));
    }

    static OpenPage of(HttpVisitor visitor, Answer answer) {
        return new OpenPage(visitor, answer);
    }

    /** The result of a request: the page in its new state. */
    record Outcome(int status, String body, OpenPage page, boolean led, Set<String> drawn) {}

    /** Presses a button of a form with these values. */
    Outcome press(Markup.Element form, String button, List<Map.Entry<String, String>> values) {
        return send(form, button, "", values);
    }

    /** Changes a control that sends an Ajax request on change. */
    Outcome change(Markup.Element form, String control, String value, List<Map.Entry<String, String>> values) {
        Markup.choose(form, control, value);
        return send(form, control, "valueChange", values);
    }

    String state() {
        return state;
    }

    String nonce() {
        return nonce;
    }

    boolean isAjax(String source) {
        return ajax.containsKey(source);
    }

    /** Whether this button processes this control, or only a part of the form without it. */
    boolean asks(String button, String control) {
        Map<String, String> call = ajax.getOrDefault(button, Map.of());
        return Arrays.stream(call.getOrDefault("p", "@all").split("[ ,]"))
                .anyMatch(part -> part.startsWith("@") || control.equals(part) || isInPart(control, part));
    }

    private boolean isInPart(String control, String part) {
        return control.startsWith(part + ":")
                || markup.byId(part).stream()
                        .flatMap(element ->
                                element.all(below -> below.attribute("name").equals(control)))
                        .findAny()
                        .isPresent();
    }

    private Outcome send(Markup.Element form, String source, String event, List<Map.Entry<String, String>> values) {
        List<Map.Entry<String, String>> all = sent(source, event, values);
        if (!isAjax(source)) {
            Answer answer = visitor.post(form.attribute("action"), all);
            OpenPage page = new OpenPage(visitor, answer);
            return new Outcome(
                    answer.status(), answer.body(), page, !answer.address().equals(form.attribute("action")), Set.of());
        }
        Answer answer = visitor.ajax(form.attribute("action"), all);
        if (answer.status() != 200) {
            return new Outcome(answer.status(), answer.body(), this, false, Set.of());
        }
        return take(answer);
    }

    /** All parameters that are sent when a button is pressed. */
    List<Map.Entry<String, String>> sent(String button, List<Map.Entry<String, String>> values) {
        return sent(button, "", values);
    }

    private List<Map.Entry<String, String>> sent(String source, String event, List<Map.Entry<String, String>> values) {
        List<Map.Entry<String, String>> all = new ArrayList<>(values);
        all.removeIf(field -> field.getKey().equals(STATE));
        all.add(Map.entry(STATE, state));
        all.add(Map.entry(NONCE, nonce));
        Map<String, String> call = ajax.get(source);
        if (call == null) {
            all.add(Map.entry(source, source));
            return all;
        }
        all.add(Map.entry("jakarta.faces.partial.ajax", "true"));
        all.add(Map.entry("jakarta.faces.source", source));
        all.add(Map.entry(
                "jakarta.faces.partial.execute", call.getOrDefault("p", "@all").replace(',', ' ')));
        all.add(Map.entry(
                "jakarta.faces.partial.render", call.getOrDefault("u", "").replace(',', ' ')));
        if (event.isEmpty()) {
            all.add(Map.entry(source, source));
        } else {
            all.add(Map.entry("jakarta.faces.behavior.event", event));
            all.add(Map.entry("jakarta.faces.partial.event", "change"));
        }
        return all;
    }

    private Outcome take(Answer answer) {
        Document parts = parsed(answer.body());
        NodeList redirects = parts.getElementsByTagName("redirect");
        if (redirects.getLength() > 0) {
            String to = ((Element) redirects.item(0)).getAttribute("url");
            OpenPage next = OpenPage.at(visitor, to);
            return new Outcome(next.status, answer.body() + next.source, next, true, Set.of());
        }
        Set<String> names = new HashSet<>();
        NodeList updates = parts.getElementsByTagName("update");
        for (int at = 0; at < updates.getLength(); at++) {
            Element update = (Element) updates.item(at);
            String id = update.getAttribute("id");
            String text = update.getTextContent();
            if (id.contains(STATE)) {
                state = text;
            } else {
                new Markup(text)
                        .all(element -> element.has("name"))
                        .forEach(element -> names.add(element.attribute("name")));
                markup.replace(id, text);
                readCalls(text);
            }
        }
        // what is new on the page gets its handlers from a script beside it
        NodeList scripts = parts.getElementsByTagName("eval");
        for (int at = 0; at < scripts.getLength(); at++) {
            readCalls(scripts.item(at).getTextContent());
        }
        return new Outcome(answer.status(), answer.body(), this, false, names);
    }

    /** Reads which parts of the page each control processes and updates. */
    private void readCalls(String text) {
        Matcher match = AJAX.matcher(text);
        while (match.find()) {
            Map<String, String> call = new HashMap<>();
            Matcher part = PART.matcher(match.group(2));
            while (part.find()) {
                call.put(part.group(1), part.group(2));
            }
            ajax.put(match.group(1), call);
        }
    }

    /** A partial answer that is not XML cannot be rendered by a browser. */
    private static Document parsed(String body) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("an answer that no browser can read: " + e.getMessage(), e);
        }
    }

    Markup markup() {
        return markup;
    }

    String address() {
        return address;
    }

    int status() {
        return status;
    }

    String source() {
        return source;
    }
}
