package vn.donghanh.ui.forms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;
import vn.donghanh.testing.Markup.Element;
import vn.donghanh.ui.forms.Control.Kind;

/**
 * Requests pages by addresses that no page offers: without the references that follow a page, and with other values of each field of each filter and of
 * each parameter of a page's links. The page must render completely, show nothing unescaped, and either repeat the value in its field or refuse it with a
 * message.
 */
final class QueryRounds {
    private static final String LONG = "ấ".repeat(2_000);

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Collection<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final FormSources sources;

    QueryRounds(FormSources sources) {
        this.sources = sources;
    }

    Collection<String> findings() {
        return findings;
    }

    int sent() {
        return sent.get();
    }

    void at(HttpVisitor visitor, String username, OpenPage page) {
        String path = page.address().replaceFirst("[?#].*", "");
        String file = sources.page(path);
        if (!file.isEmpty() && asked.add(file)) {
            askWithout(visitor, username, "/" + file.replaceFirst("\\.xhtml$", ""), path);
        }
        page.markup()
                .all(element -> element.name().equals("form")
                        && element.attribute("method").equals("get"))
                .forEach(form -> {
                    for (Control control : Control.of(page.markup(), form)) {
                        if (asked.add(file + " " + control.name())) {
                            payloads(control).forEach(payload -> {
                                List<Map.Entry<String, String>> values =
                                        new ArrayList<>(page.markup().submitted(form));
                                values.removeIf(field -> field.getKey().equals(control.name()));
                                values.add(Map.entry(control.name(), payload));
                                ask(
                                        visitor,
                                        file + " " + control.name() + ": ",
                                        username,
                                        path,
                                        values,
                                        control.kind(),
                                        payload);
                            });
                        }
                    }
                });
        for (String parameter : parameters(page, path)) {
            if (asked.add(file + " " + parameter)) {
                Payloads.OPTIONS.forEach(payload -> ask(
                        visitor,
                        file + " " + parameter + ": ",
                        username,
                        path,
                        List.of(Map.entry(parameter, payload)),
                        Kind.LIST,
                        payload));
            }
        }
    }

    /** Requests the page without the references that follow it, one after the other: it is shown, or there is none. */
    private void askWithout(HttpVisitor visitor, String username, String page, String path) {
        for (String left = path; left.length() > page.length(); ) {
            left = left.substring(0, left.lastIndexOf('/'));
            sent.incrementAndGet();
            Answer answer = visitor.get(left);
            if (answer.status() != 200 && answer.status() != 404) {
                findings.add("ADDRESS-ANSWERED-" + answer.status() + " " + left + " (" + username + ")");
            }
        }
    }

    private static List<String> payloads(Control control) {
        List<String> payloads = new ArrayList<>(
                switch (control.kind()) {
                    case LIST, ONE_OF, ANY_OF, BOX, HIDDEN -> Payloads.OPTIONS;
                    case DAY -> Payloads.DAYS;
                    case TIME -> Payloads.TIMES;
                    case NUMBER -> Payloads.NUMBERS;
                    case TEXT, SECRET -> Payloads.TEXTS;
                });
        payloads.replaceAll(payload -> payload.equals(Payloads.LONG) ? LONG : payload);
        String most = control.elements().get(0).attribute("maxlength");
        if (!most.isEmpty()) {
            payloads.add("ấ".repeat(Integer.parseInt(most)));
        }
        return payloads;
    }

    /** The links that lead to the page itself. */
    private static Set<String> parameters(OpenPage page, String path) {
        Set<String> names = new LinkedHashSet<>();
        page.markup().links().stream()
                .filter(link -> link.startsWith("?") || link.startsWith(path + "?"))
                .map(link -> link.substring(link.indexOf('?') + 1).replaceFirst("#.*", ""))
                .flatMap(query -> List.of(query.split("&", -1)).stream())
                .map(part -> part.replaceFirst("=.*", ""))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private void ask(
            HttpVisitor visitor,
            String what,
            String username,
            String path,
            List<Map.Entry<String, String>> values,
            Kind kind,
            String payload) {
        sent.incrementAndGet();
        Answer answer = visitor.get(path + "?"
                + values.stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
        String shown = Payloads.shown(payload) + " (" + username + ")";
        // an unknown period or list is answered like a page that does not exist
        if (answer.status() != 200 && (answer.status() != 404 || kind.isTyped())) {
            findings.add("QUERY-ANSWERED-" + answer.status() + " " + what + shown);
        }
        Payloads.wrongIn(answer.body()).forEach(wrong -> findings.add("QUERY-" + wrong + " " + what + shown));
        String name = values.get(values.size() - 1).getKey();
        if (kind.isTyped() && !isShownAgain(answer, name, payload)) {
            findings.add("QUERY-LOST " + what + shown);
        }
    }

    private static boolean isShownAgain(Answer answer, String name, String payload) {
        boolean refused = answer.markup()
                .all(element -> element.is("dh-errorsummary") || element.is("dh-error"))
                .findFirst()
                .isPresent();
        return refused
                || answer.markup()
                        .all(element -> element.attribute("name").equals(name))
                        .findFirst()
                        .map(element -> written(element).strip().equals(Payloads.seen(payload)))
                        .orElse(false);
    }

    private static String written(Element control) {
        return control.attribute("value");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
