package vn.donghanh.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page as a tree of elements, and the parameters that its forms send. Parses the product's own markup, not arbitrary HTML. */
public final class Markup {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d+)|#[xX]([0-9a-fA-F]+)|(amp|lt|gt|quot|apos|nbsp));");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final Set<String> VOID =
            Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private final String source;
    private final Element root = new Element("", Map.of(), null);

    /** One element; its words are all text in it and below it, with normalised white space. */
    public static final class Element {
        private final String name;
        private final Map<String, String> attributes;
        private final List<Object> content = new ArrayList<>();
        private @Nullable Element parent;

        private Element(String name, Map<String, String> attributes, @Nullable Element parent) {
            this.name = name;
            this.attributes = attributes;
            this.parent = parent;
        }

        public String name() {
            return name;
        }

        /** Empty if the element has none. */
        public String attribute(String called) {
            return attributes.getOrDefault(called, "");
        }

        public boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        public String id() {
            return attribute("id");
        }

        private void mark(String attribute, boolean so) {
            if (so) {
                attributes.put(attribute, attribute);
            } else {
                attributes.remove(attribute);
            }
        }

        public boolean is(String styleClass) {
            String classes = attribute("class");
            return classes.contains(styleClass)
                    && List.of(BLANKS.split(classes, -1)).contains(styleClass);
        }

        /** The text as written, including white space. */
        public String text() {
            StringBuilder text = new StringBuilder();
            appendText(text);
            return text.toString();
        }

        public String words() {
            return BLANKS.matcher(text()).replaceAll(" ").strip();
        }

        private void appendText(StringBuilder text) {
            for (Object part : content) {
                if (part instanceof Element element) {
                    if (!element.name.equals("script") && !element.name.equals("style")) {
                        element.appendText(text.append(' '));
                    }
                } else {
                    text.append(part);
                }
            }
        }

        /** All matching descendants, in document order. */
        public Stream<Element> all(Predicate<Element> wanted) {
            List<Element> found = new ArrayList<>();
            gather(wanted, found);
            return found.stream();
        }

        private void gather(Predicate<Element> wanted, List<Element> found) {
            for (Object part : content) {
                if (part instanceof Element element) {
                    if (wanted.test(element)) {
                        found.add(element);
                    }
                    element.gather(wanted, found);
                }
            }
        }

        public Optional<Element> closestAncestor(Predicate<Element> wanted) {
            for (Element element = parent; element != null; element = element.parent) {
                if (wanted.test(element)) {
                    return Optional.of(element);
                }
            }
            return Optional.empty();
        }
    }

    public Markup(String source) {
        this.source = source;
        read();
    }

    /** The page as it was read. */
    public String source() {
        return source;
    }

    public Stream<Element> all(Predicate<Element> wanted) {
        return root.all(wanted);
    }

    public Optional<Element> byId(String id) {
        return all(element -> element.id().equals(id)).findFirst();
    }

    /** Replaces the element with this id by other markup, as an Ajax answer does; does nothing if there is none. */
    public void replace(String id, String markup) {
        byId(id).ifPresent(old -> {
            Element parent = Objects.requireNonNull(old.parent);
            Markup piece = new Markup(markup);
            int at = parent.content.indexOf(old);
            parent.content.remove(at);
            for (Object part : piece.root.content) {
                if (part instanceof Element element) {
                    element.parent = parent;
                }
                parent.content.add(at++, part);
            }
        });
    }

    /** Forms with method POST. */
    public List<Element> forms() {
        return all(element -> element.name().equals("form")
                        && element.attribute("method").equals("post"))
                .toList();
    }

    /** The targets of all links, in document order. */
    public List<String> links() {
        return all(element -> element.name().equals("a") && element.has("href"))
                .map(element -> element.attribute("href"))
                .toList();
    }

    public Optional<String> nonce() {
        Matcher nonce = NONCE.matcher(source);
        return nonce.find() ? Optional.of(nonce.group(1)) : Optional.empty();
    }

    /** The parameters that a browser would send for this form if no button were pressed. */
    public List<Map.Entry<String, String>> submitted(Element form) {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        form.all(element -> element.has("name") && !element.has("disabled")).forEach(control -> {
            switch (control.name()) {
                case "input" -> {
                    String kind = control.attribute("type");
                    boolean ticked = kind.equals("checkbox") || kind.equals("radio");
                    if (!Set.of("submit", "button").contains(kind) && (!ticked || control.has("checked"))) {
                        values.add(Map.entry(
                                control.attribute("name"),
                                ticked && !control.has("value") ? "on" : control.attribute("value")));
                    }
                }
                case "textarea" -> values.add(Map.entry(control.attribute("name"), written(control)));
                case "select" -> chosen(control)
                        .ifPresent(
                                option -> values.add(Map.entry(control.attribute("name"), option.attribute("value"))));
                default -> {
                    // a button sends only its own name
                }
            }
        });
        return values;
    }

    /** Chooses an option or types a text like a user; replaces the former choice. */
    public static void choose(Element form, String control, String value) {
        form.all(element -> element.attribute("name").equals(control)).forEach(element -> {
            switch (element.name()) {
                case "select" -> element.all(option -> option.name().equals("option"))
                        .forEach(option -> option.mark(
                                "selected", option.attribute("value").equals(value)));
                case "input" -> {
                    boolean ticked = List.of("checkbox", "radio").contains(element.attribute("type"));
                    if (ticked) {
                        element.mark("checked", element.attribute("value").equals(value));
                    } else {
                        element.attributes.put("value", value);
                    }
                }
                default -> {
                    // only lists, tiles and text fields are changed individually
                }
            }
        });
    }

    /** The content of a text area, without the line break after its tag. */
    public static String written(Element textarea) {
        return textarea.text().replaceFirst("^\\R", "");
    }

    private static Optional<Element> chosen(Element select) {
        List<Element> options = select.all(element -> element.name().equals("option") && !element.has("disabled"))
                .toList();
        return options.stream()
                .filter(element -> element.has("selected"))
                .findFirst()
                .or(() -> options.stream().findFirst());
    }

    public static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(entity -> {
            String sign;
            if (entity.group(1) != null) {
                sign = Character.toString(Integer.parseInt(entity.group(1)));
            } else if (entity.group(2) != null) {
                sign = Character.toString(Integer.parseInt(entity.group(2), 16));
            } else {
                sign = ENTITIES.getOrDefault(entity.group(3), "");
            }
            return Matcher.quoteReplacement(sign);
        });
    }

    private void read() {
        Element at = root;
        int from = 0;
        for (int bracket = source.indexOf('<'); bracket >= 0; bracket = source.indexOf('<', bracket)) {
            Tag tag = Tag.at(source, bracket);
            if (tag == null) {
                bracket++;
                continue;
            }
            appendText(at, source.substring(from, bracket));
            from = tag.end();
            if (tag.closes()) {
                at = closed(at, tag.name());
            } else if (!tag.name().isEmpty()) {
                Element element = new Element(tag.name(), tag.attributes(), at);
                at.content.add(element);
                if (RAW.contains(tag.name())) {
                    int end = source.indexOf("</" + tag.name(), from);
                    appendText(element, source.substring(from, end < 0 ? source.length() : end));
                    from = end < 0 ? source.length() : source.indexOf('>', end) + 1;
                } else if (!VOID.contains(tag.name()) && !tag.isEmpty()) {
                    at = element;
                }
            }
            bracket = from;
        }
        appendText(at, source.substring(from));
    }

    private static void appendText(Element at, String text) {
        if (!text.isEmpty()) {
            at.content.add(at.name.equals("script") || at.name.equals("style") ? text : unescaped(text));
        }
    }

    /** The parent of the nearest open element with this name; an unmatched end tag closes nothing. */
    private static Element closed(Element at, String name) {
        for (Element element = at; element != null; element = element.parent) {
            if (element.name.equals(name) && element.parent != null) {
                return element.parent;
            }
        }
        return at;
    }
}
