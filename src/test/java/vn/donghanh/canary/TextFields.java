package vn.donghanh.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every text field of every form, read from the page sources: {@code intake/ordinary.xhtml#name}. Fails on a tag that is known neither as a text field nor
 * as something else, and on a field without a name.
 */
public final class TextFields {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Set<String> TYPED_INTO = Set.of(
            "p:inputText",
            "p:inputTextarea",
            "p:password",
            "p:autoComplete",
            "h:inputText",
            "h:inputTextarea",
            "h:inputSecret",
            "input",
            "textarea");
    private static final Set<String> NOT_TYPED_INTO = Set.of(
            "h:commandButton",
            "p:commandButton",
            "p:commandLink",
            "p:remoteCommand",
            "p:ajax",
            "p:outputPanel",
            "p:column",
            "p:autoUpdate",
            "h:form",
            "h:head",
            "h:body",
            "h:inputHidden",
            "h:selectOneMenu",
            "h:selectBooleanCheckbox",
            "h:outputScript",
            "h:outputStylesheet",
            "h:panelGroup");
    private static final Set<String> CHOSEN = Set.of("checkbox", "radio", "hidden", "submit", "button", "file");
    private static final Pattern TAG = Pattern.compile("<((?:[ph]:)?[A-Za-z]+)\\b([^<>]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-zA-Z:]+)=\"([^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("<p:inputText id=\"([^\"]+)\"[^<>]*>");
    private static final Pattern FIGURE_LOOKS =
            Pattern.compile("dh-input-(?:date|time)|inputmode=\"(?:numeric|decimal)\"");
    private static final Pattern INCLUDE =
            Pattern.compile("<ui:include src=\"/([^\"]+)\">\\s*<ui:param name=\"name\" value=\"(\\w+)\"");
    private static final Pattern MADE_BY_SCRIPT = Pattern.compile("\"(?:input|textarea)\", \"\", \\{ id: \"([^\"]+)\"");

    private TextFields() {}

    /** All text fields. */
    public static Set<String> all() {
        Map<String, String> pages = files(PAGES, ".xhtml");
        Set<String> fields = new TreeSet<>();
        pages.forEach((page, text) -> of(page, text, fields));
        files(PAGES.resolve("resources/dh"), ".js").forEach((script, text) -> MADE_BY_SCRIPT
                .matcher(text)
                .results()
                .forEach(made -> fields.add("resources/dh/" + script + "#" + made.group(1))));
        return named(fields, pages.values().stream().collect(Collectors.joining()));
    }

    /** The fields that accept a date, a time or a number, recognised by their markup. */
    public static Set<String> figures() {
        Map<String, String> pages = files(PAGES, ".xhtml");
        Set<String> fields = new TreeSet<>();
        pages.forEach((page, text) -> FIGURE.matcher(text)
                .results()
                .filter(tag -> FIGURE_LOOKS.matcher(tag.group()).find())
                .forEach(tag -> fields.add(page + "#" + tag.group(1))));
        return fields;
    }

    private static void of(String page, String text, Set<String> fields) {
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            String tag = tags.group(1);
            Map<String, String> attributes = ATTRIBUTE
                    .matcher(tags.group(2))
                    .results()
                    .collect(Collectors.toMap(
                            match -> match.group(1), match -> match.group(2), (first, other) -> first));
            if (TYPED_INTO.contains(tag)
                    && !CHOSEN.contains(attributes.getOrDefault("type", attributes.getOrDefault("pt:type", "text")))) {
                String id = attributes.getOrDefault("id", attributes.getOrDefault("name", ""));
                if (id.isEmpty()) {
                    throw new AssertionError("a field without a name in " + page + ": " + tags.group());
                }
                fields.add(page + "#" + id);
            } else if (tag.contains(":") && !TYPED_INTO.contains(tag) && !NOT_TYPED_INTO.contains(tag)) {
                throw new AssertionError(tag + " in " + page + ": say whether text is typed into it");
            } else if (attributes.containsKey("contenteditable")) {
                throw new AssertionError(page + " lets its reader write into " + tag);
            }
        }
    }

    /** A field whose name is a parameter of its fragment counts once for each name passed by an including page. */
    private static Set<String> named(Set<String> fields, String pages) {
        Map<String, List<String>> names = INCLUDE.matcher(pages)
                .results()
                .collect(Collectors.groupingBy(
                        match -> match.group(1), Collectors.mapping(match -> match.group(2), Collectors.toList())));
        return fields.stream()
                .flatMap(field -> field.endsWith("#{name}")
                        ? names.getOrDefault(field.substring(0, field.indexOf('#')), List.of()).stream()
                                .map(name -> field.replace("#{name}", name))
                        : Stream.of(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    all.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
