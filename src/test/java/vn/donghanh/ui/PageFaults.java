package vn.donghanh.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.testing.Markup;
import vn.donghanh.testing.Markup.Element;

/** Faults that no page may show to any user. */
final class PageFaults {
    private static final Pattern UNRESOLVED = Pattern.compile(
            "\\?{3}[\\w.$]+|\\{\\d+[^}]*\\}|#\\{|\\bnull\\b|\\bNaN\\b|Infinity|vn\\.donghanh\\.|[\\w.]+@[0-9a-f]{6,8}\\b");
    private static final Pattern COUNTED = Pattern.compile("(^|:)j_idt\\d");
    private static final int AROUND = 60;

    private PageFaults() {}

    static List<String> of(Markup page) {
        List<String> faults = new ArrayList<>();
        Element main = page.byId("main").orElse(null);
        if (main == null) {
            faults.add("has no main part");
            return faults;
        }
        String words = page.all(element -> element.name().equals("html"))
                .findFirst()
                .orElse(main)
                .words();
        UNRESOLVED
                .matcher(words)
                .results()
                .map(found -> "says \"" + around(words, found) + "\"")
                .forEach(faults::add);
        if (isErrorPage(main)) {
            faults.add("is an error page");
        }
        deadAnchors(page).forEach(faults::add);
        repeatedIds(page).forEach(faults::add);
        page.all(element -> COUNTED.matcher(element.id()).find()
                        || COUNTED.matcher(element.attribute("name")).find())
                .map(
                        element -> "has a " + element.name()
                                + " that is called by the order in which the server met it: no other server could read its form")
                .distinct()
                .forEach(faults::add);
        if (main.all(PageFaults::leadsOn).allMatch(PageFaults::isFrame)) {
            main.all(element -> element.is("dh-empty"))
                    .map(box -> "is a dead end, nothing in its content leads on: " + box.words())
                    .forEach(faults::add);
        }
        main.all(element -> element.has("data-dh-missing") && !isSeenTo(element))
                .map(element -> "says what is missing, not where it is done, nor by whom: " + element.words())
                .forEach(faults::add);
        return faults;
    }

    /** A missing item needs a link, a responsible role, or its own form. Each line of a list needs its own link. */
    private static boolean isSeenTo(Element lack) {
        boolean inForm = lack.is("dh-banner")
                && lack.closestAncestor(element -> element.name().equals("form"))
                        .filter(form -> form.all(PageFaults::leadsOn).findAny().isPresent())
                        .isPresent();
        return inForm
                || !lack.attribute("data-dh-responsible").isEmpty()
                || lack.all(PageFaults::leadsOn).findAny().isPresent();
    }

    private static boolean isErrorPage(Element main) {
        return main.all(element -> element.name().equals("section") && element.is("dh-empty"))
                .anyMatch(element ->
                        element.all(head -> head.name().equals("h1")).findAny().isPresent());
    }

    /** The server does not look for them: it would go through all components each time a page is kept. */
    private static Stream<String> repeatedIds(Markup page) {
        return page
                .all(element -> !element.id().isEmpty())
                .collect(Collectors.groupingBy(Element::id, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(id -> id.getValue() > 1)
                .map(id -> "has the id " + id.getKey() + " " + id.getValue() + " times");
    }

    private static Stream<String> deadAnchors(Markup page) {
        Set<String> ids =
                page.all(element -> element.has("id")).map(Element::id).collect(Collectors.toSet());
        return page.links().stream()
                .filter(link -> link.length() > 1 && link.startsWith("#") && !ids.contains(link.substring(1)))
                .map(link -> "leads to " + link + ", which is not on it")
                .distinct();
    }

    /** A link, a button, or a form field. */
    private static boolean leadsOn(Element element) {
        return switch (element.name()) {
            case "a" -> element.has("href");
            case "input" -> !element.attribute("type").equals("hidden");
            case "button", "select", "textarea" -> true;
            default -> false;
        };
    }

    /** The head and the tabs of a case are on each of its pages. */
    private static boolean isFrame(Element element) {
        Predicate<Element> frame = part -> part.is("dh-identitybar") || part.is("dh-tabs");
        return element.closestAncestor(frame).isPresent();
    }

    private static String around(String words, MatchResult found) {
        return words.substring(Math.max(0, found.start() - AROUND), Math.min(words.length(), found.end() + AROUND));
    }
}
