package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup.Element;

/** How the forms of {@link OwnDecision} are found, filled in and sent. */
final class DecisionForms {
    private DecisionForms() {}

    /** The page of a record, with the form open if a button opens it. */
    static OpenPage opened(HttpVisitor visitor, OwnDecision decision, String address) {
        OpenPage page = OpenPage.at(visitor, address);
        if (decision.opener() == null || page.status() != 200) {
            return page;
        }
        Optional<Element> opener = button(page, decision.form(), decision.opener(), decision.mark());
        opener.ifPresent(button -> post(page, button, Map.of()));
        return page;
    }

    static Optional<Element> button(OpenPage page, OwnDecision decision) {
        return button(page, decision.form(), decision.button(), decision.mark());
    }

    /** The button of this form whose row contains the mark. */
    static Optional<Element> button(OpenPage page, String form, String button, String mark) {
        return page.markup().byId(form).stream()
                .flatMap(element -> element.all(part -> part.name().equals("button")
                        && part.id().endsWith(":" + button)
                        && (mark.isEmpty()
                                || part.closestAncestor(row -> row.name().equals("tr")
                                                || row.name().equals("li"))
                                        .filter(row -> row.words().contains(mark))
                                        .isPresent())))
                .findFirst();
    }

    /** Presses a button; the typed values are named by the last part of the field's id. */
    static int post(OpenPage page, Element button, Map<String, String> typed) {
        Element form =
                button.closestAncestor(element -> element.name().equals("form")).orElseThrow();
        return page.press(form, button.id(), values(page, form, typed)).status();
    }

    static List<Map.Entry<String, String>> values(OpenPage page, OwnDecision decision) {
        return values(page, page.markup().byId(decision.form()).orElseThrow(), decision.typed());
    }

    private static List<Map.Entry<String, String>> values(OpenPage page, Element form, Map<String, String> typed) {
        Map<String, @Nullable String> byName = new HashMap<>();
        form.all(element -> element.has("name")).forEach(element -> {
            String name = element.attribute("name");
            String value = typed.get(name.substring(name.lastIndexOf(':') + 1));
            if (value != null) {
                byName.put(name, value);
            }
        });
        return Rounds.values(page, form, byName);
    }

    /** Parameters of one page with the view state of another. */
    static List<Map.Entry<String, String>> withStateOf(OpenPage page, List<Map.Entry<String, String>> sent) {
        List<Map.Entry<String, String>> forged = new ArrayList<>(sent);
        forged.removeIf(
                field -> field.getKey().equals(OpenPage.STATE) || field.getKey().equals(OpenPage.NONCE));
        forged.add(Map.entry(OpenPage.STATE, page.state()));
        page.markup().nonce().ifPresent(nonce -> forged.add(Map.entry(OpenPage.NONCE, nonce)));
        return forged;
    }

    static int send(HttpVisitor visitor, String action, List<Map.Entry<String, String>> sent) {
        boolean ajax = sent.stream().anyMatch(field -> field.getKey().equals("jakarta.faces.partial.ajax"));
        return (ajax ? visitor.ajax(action, sent) : visitor.postOnly(action, sent)).status();
    }
}
