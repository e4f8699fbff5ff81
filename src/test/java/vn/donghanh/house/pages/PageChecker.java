package vn.donghanh.house.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Processes pages like Facelets, through templates, fragments and the product's own tags, with the variables of each place, and checks every
 * expression. A fragment is checked again in every page that includes it; a name is unknown only if no including page provides it.
 */
final class PageChecker {
    /** Attributes whose expression may name a method without calling it. */
    private static final Set<String> METHODS =
            Set.of("action", "actionListener", "listener", "completeMethod", "validator", "binding");

    private static final int DEEPEST = 40;

    private final Path pages;
    private final ExpressionChecker expressions;
    private final Map<Path, PageElement> documents = new HashMap<>();
    private final Map<String, Path> tags = new HashMap<>();
    private final Map<String, Set<String>> tagAttributes = new HashMap<>();
    private final Set<String> problems = new TreeSet<>();
    private final Set<String> knownNames = new TreeSet<>();
    private final Map<String, String> unknownNames = new TreeMap<>();
    private int expressionsChecked;

    /** Content passed to a template or tag, and the place where it was written. */
    private record Given(Map<String, List<PageElement>> parts, Place place) {}

    /** A place in a file with its variables and its insertable content. */
    private record Place(Path file, Scope scope, @Nullable Given given, int depth) {
        Place with(Scope other) {
            return new Place(file, other, given, depth);
        }
    }

    PageChecker(Path pages, Map<String, Type> beans, MessageTexts texts) {
        this.pages = pages;
        this.expressions = new ExpressionChecker(beans, texts);
    }

    /** Checks every page that has an address, and the error pages. Returns the problems, each with file and line. */
    List<String> check() throws IOException {
        readTags();
        try (Stream<Path> files = Files.walk(pages)) {
            for (Path file : files.filter(this::hasAddress).sorted().toList()) {
                walkFile(file, new Place(file, Scope.EMPTY, null, 0));
            }
        }
        try (Stream<Path> files = Files.walk(pages)) {
            files.filter(file -> file.toString().endsWith(".xhtml") && !documents.containsKey(file))
                    .forEach(file -> problems.add(pages.relativize(file) + ":1: no page uses this file"));
        }
        unknownNames.forEach((problem, name) -> {
            if (!knownNames.contains(name)) {
                problems.add(problem);
            }
        });
        return List.copyOf(problems);
    }

    int pagesRead() {
        return documents.size();
    }

    int expressionsChecked() {
        return expressionsChecked;
    }

    private boolean hasAddress(Path file) {
        Path within = pages.relativize(file);
        return file.toString().endsWith(".xhtml")
                && (!within.startsWith("WEB-INF") || within.startsWith("WEB-INF/errors"));
    }

    private void readTags() {
        Path library = pages.resolve("WEB-INF/dh.taglib.xml");
        if (!Files.exists(library)) {
            return;
        }
        for (PageElement tag : PageReader.read(library).children().get(0).children()) {
            Map<String, String> parts = new HashMap<>();
            tag.children().forEach(part -> parts.put(part.name(), textOf(part)));
            if (parts.containsKey("source")) {
                Path source = library.resolveSibling(parts.get("source"));
                tags.put(parts.get("tag-name"), source);
                Set<String> declared = new TreeSet<>();
                declaredAttributes(document(source), declared);
                tagAttributes.put(parts.get("tag-name"), declared);
            }
            Set<String> ofComponent = new TreeSet<>();
            componentAttributes(tag, ofComponent);
            if (!ofComponent.isEmpty()) {
                tagAttributes.put(parts.get("tag-name"), ofComponent);
            }
        }
    }

    private static void declaredAttributes(PageElement element, Set<String> declared) {
        if (element.name().equals("tagAttribute")) {
            declared.add(element.attributes().get("name"));
        }
        element.children().forEach(child -> declaredAttributes(child, declared));
    }

    private static void componentAttributes(PageElement tag, Set<String> declared) {
        for (PageElement part : tag.children()) {
            if (part.name().equals("attribute")) {
                part.children().stream()
                        .filter(child -> child.name().equals("name"))
                        .forEach(name -> declared.add(textOf(name)));
            }
        }
    }

    private static String textOf(PageElement element) {
        return element.children().isEmpty() ? "" : element.children().get(0).text();
    }

    private PageElement document(Path file) {
        return documents.computeIfAbsent(file, PageReader::read);
    }

    private void walkFile(Path file, Place place) {
        if (place.depth() > DEEPEST) {
            throw new IllegalStateException(file + " includes itself");
        }
        PageElement root = document(file).children().get(0);
        PageElement from = composition(root);
        walk(from == null ? root : from, new Place(file, place.scope(), place.given(), place.depth() + 1));
    }

    /** Markup outside {@code ui:composition} is not part of the page. */
    private static @Nullable PageElement composition(PageElement element) {
        if (element.is(PageElement.FACELETS, "composition")) {
            return element;
        }
        for (PageElement child : element.children()) {
            PageElement found = composition(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void walk(PageElement element, Place place) {
        if (element.isText()) {
            check(element, element.text(), place, false);
        } else if (element.namespace().equals(PageElement.FACELETS)) {
            walkFacelets(element, place);
        } else if (element.namespace().equals(PageElement.OWN) && tags.containsKey(element.name())) {
            walkTag(element, place);
        } else if (element.name().equals("tagAttribute")) {
            element.attributesBut("name").forEach((name, text) -> checkAttribute(element, name, place));
        } else {
            walkComponent(element, place);
        }
    }

    private void walkFacelets(PageElement element, Place place) {
        switch (element.name()) {
            case "composition", "decorate" -> {
                if (element.attribute("template") == null) {
                    walkChildren(element, place.with(parameters(element, place)));
                } else {
                    Place inside = place.with(parameters(element, place));
                    files(element, "template", place)
                            .forEach(file -> walkFile(
                                    file,
                                    new Place(
                                            place.file(),
                                            inside.scope(),
                                            new Given(parts(element), inside),
                                            place.depth())));
                }
            }
            case "include" -> {
                Place inside = place.with(parameters(element, place));
                files(element, "src", place).forEach(file -> walkFile(file, inside));
            }
            case "insert" -> walkInsert(element, place);
            case "repeat" -> walkRepeat(element, place);
            case "param" -> {} // read together with its parent
            default -> {
                element.attributes().forEach((name, text) -> checkAttribute(element, name, place));
                walkChildren(element, place);
            }
        }
    }

    private void walkInsert(PageElement element, Place place) {
        String name = element.attributes().getOrDefault("name", "");
        Given given = giving(name, place);
        if (given == null) {
            walkChildren(element, place);
            return;
        }
        Place written = given.place();
        Scope scope = isTag(place.file())
                ? written.scope().hiding(place.scope().variables().keySet())
                : place.scope()
                        .with(written.scope().variables())
                        .hiding(written.scope().hidden());
        for (PageElement part : given.parts().get(name)) {
            walk(part, new Place(written.file(), scope, written.given(), place.depth()));
        }
    }

    /** A part that an intermediate template does not define comes from the page that uses it. */
    private @Nullable Given giving(String name, Place place) {
        Given given = place.given();
        while (given != null && !given.parts().containsKey(name)) {
            given = isTag(place.file()) ? null : given.place().given();
        }
        return given;
    }

    private boolean isTag(Path file) {
        return tags.containsValue(file);
    }

    private void walkRepeat(PageElement element, Place place) {
        Type list = checkAttribute(element, "value", place);
        element.attributesBut("value", "var", "varStatus")
                .forEach((name, text) -> checkAttribute(element, name, place));
        Scope scope = place.scope();
        if (element.attribute("var") != null) {
            scope = scope.with(element.attribute("var"), Types.element(list));
        }
        if (element.attribute("varStatus") != null) {
            scope = scope.with(element.attribute("varStatus"), ImplicitObjects.Position.class);
        }
        walkChildren(element, place.with(scope));
    }

    private void walkTag(PageElement element, Place place) {
        Path source = tags.get(element.name());
        Map<String, Type> given = new LinkedHashMap<>();
        tagAttributes.get(element.name()).forEach(name -> given.put(name, Types.NULL));
        element.attributes().forEach((name, text) -> {
            Type type = checkAttribute(element, name, place);
            if (!tagAttributes.get(element.name()).contains(name)) {
                problem(place, element.firstLine(), "dh:" + element.name() + " has no attribute " + name);
            }
            given.put(name, type);
        });
        walkFile(
                source,
                new Place(source, place.scope().insideTag(given), new Given(parts(element), place), place.depth()));
    }

    private void walkComponent(PageElement element, Place place) {
        if (element.namespace().equals(PageElement.OWN) && tagAttributes.containsKey(element.name())) {
            element.attributes().keySet().stream()
                    .filter(name -> !tagAttributes.get(element.name()).contains(name))
                    .forEach(name ->
                            problem(place, element.firstLine(), "dh:" + element.name() + " has no attribute " + name));
        }
        Scope scope = place.scope();
        if (element.is(PageElement.OWN, "fixed") && element.attribute("fill") != null) {
            scope = scope.with("slot", String.class);
        }
        String variable = element.attribute("var");
        if (variable != null) {
            String source = element.attribute("completeMethod") == null ? "value" : "completeMethod";
            scope = scope.with(variable, Types.element(checkAttribute(element, source, place)));
        }
        Place inside = place.with(scope);
        if (element.name().equals("selectItems") && Types.isA(checkAttribute(element, "value", inside), Map.class)) {
            problem(place, element.firstLine(), "Faces writes the keys of a map as markup: give SelectItem");
        }
        element.attributesBut("var").forEach((name, text) -> checkAttribute(element, name, inside));
        walkChildren(element, inside);
    }

    private void walkChildren(PageElement element, Place place) {
        Place at = place;
        for (PageElement child : element.children()) {
            if (child.is(PageElement.FACELETS, "param") || child.name().equals("methodParam")) {
                at = at.with(withParameter(child, at));
            } else {
                walk(child, at);
            }
        }
    }

    /** The named parts that it contains, and everything else under the empty name. */
    private static Map<String, List<PageElement>> parts(PageElement element) {
        Map<String, List<PageElement>> parts = new LinkedHashMap<>();
        for (PageElement child : element.children()) {
            boolean isNamed = child.is(PageElement.FACELETS, "define");
            parts.computeIfAbsent(isNamed ? child.attributes().get("name") : "", name -> new ArrayList<>())
                    .add(child);
        }
        return parts;
    }

    private Scope parameters(PageElement element, Place place) {
        Place at = place;
        for (PageElement child : element.children()) {
            if (child.is(PageElement.FACELETS, "param")) {
                at = at.with(withParameter(child, at));
            }
        }
        return at.scope();
    }

    /** A parameter is visible in everything after it, also in the next parameter. */
    private Scope withParameter(PageElement parameter, Place place) {
        return place.scope()
                .withParameter(parameter.attributes().get("name"), checkAttribute(parameter, "value", place));
    }

    private List<Path> files(PageElement element, String attribute, Place place) {
        String written = element.attributes().get(attribute);
        checkAttribute(element, attribute, place);
        List<String> named = written.contains("#{") ? ExpressionChecker.literals(written) : List.of(written);
        List<Path> found = new ArrayList<>();
        for (String name : named) {
            if (name.endsWith(".xhtml")) {
                Path file = name.startsWith("/")
                        ? pages.resolve(name.substring(1))
                        : place.file().resolveSibling(name);
                if (Files.exists(file)) {
                    found.add(file);
                } else {
                    problem(place, element.firstLine(), "no file " + name);
                }
            }
        }
        return found;
    }

    private Type checkAttribute(PageElement element, String name, Place place) {
        String text = element.attribute(name);
        return text == null ? Types.UNKNOWN : check(element, text, place, METHODS.contains(name));
    }

    private Type check(PageElement element, String text, Place place, boolean asMethod) {
        if (!text.contains("#{")) {
            return String.class;
        }
        expressionsChecked++;
        return expressions.check(
                text,
                place.scope(),
                asMethod,
                what -> problem(place, lineOf(element, text, place), what + " (" + text.strip() + ")"),
                (name, isKnown) -> {
                    String inFile = place.file() + " " + name;
                    if (isKnown) {
                        knownNames.add(inFile);
                    } else {
                        unknownNames.put(at(place, lineOf(element, text, place)) + "unknown name " + name, inFile);
                    }
                });
    }

    private int lineOf(PageElement element, String text, Place place) {
        try {
            List<String> lines = Files.readAllLines(place.file());
            String first = text.strip().lines().findFirst().orElse("");
            for (int line = element.firstLine(); line <= element.lastLine(); line++) {
                if (lines.get(line - 1).contains(first)) {
                    return line;
                }
            }
            return element.lastLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void problem(Place place, int line, String what) {
        problems.add(at(place, line) + what);
    }

    private String at(Place place, int line) {
        return pages.relativize(place.file()) + ":" + line + ": ";
    }
}
