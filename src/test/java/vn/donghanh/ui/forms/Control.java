package vn.donghanh.ui.forms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.donghanh.testing.Markup;
import vn.donghanh.testing.Markup.Element;

/**
 * One field of a form: a text field, a list, or all tiles of one choice.
 *
 * @param limit the maximum number of characters; 0 if there is none
 * @param optional whether its label says that it may stay empty
 */
record Control(String name, Kind kind, List<Element> elements, int limit, boolean optional, String label) {
    private static final Pattern SAYS_OPTIONAL = Pattern.compile("không bắt buộc|nếu có");

    enum Kind {
        TEXT,
        SECRET,
        DAY,
        TIME,
        NUMBER,
        LIST,
        ONE_OF,
        ANY_OF,
        BOX,
        HIDDEN;

        private static final Set<Kind> TYPED = EnumSet.of(TEXT, SECRET, DAY, TIME, NUMBER);

        boolean isTyped() {
            return TYPED.contains(this);
        }

        /** Choosing no checkbox of the group is a valid answer. */
        boolean isTicks() {
            return this == ANY_OF || this == BOX;
        }
    }

    /** The name without row numbers, so that it is the same for every row. */
    String own() {
        return own(name);
    }

    static String own(String id) {
        return id.replaceAll("j_id[\\w-]+", "j").replaceAll(":\\d+(?=:|$)", ":n");
    }

    /** Whether the form in its current state sends no value for this field. */
    boolean isEmpty() {
        return kind.isTyped()
                ? typed().isBlank()
                : kind == Kind.LIST
                        ? elements.get(0)
                                .all(element -> element.name().equals("option"))
                                .noneMatch(
                                        element -> !element.attribute("value").isEmpty() && element.has("selected"))
                        : elements.stream().noneMatch(element -> element.has("checked"));
    }

    String typed() {
        Element element = elements.get(0);
        return element.name().equals("textarea") ? Markup.written(element) : element.attribute("value");
    }

    /** Whether a user can leave it without an answer: a list needs an empty option, and a chosen tile cannot be unchosen. */
    boolean canBeEmptied() {
        return switch (kind) {
            case LIST -> offers().contains("");
            case ONE_OF -> isEmpty();
            case HIDDEN -> false;
            default -> true;
        };
    }

    List<String> offers() {
        return kind == Kind.LIST
                ? elements.get(0)
                        .all(element -> element.name().equals("option") && !element.has("disabled"))
                        .map(element -> element.attribute("value"))
                        .toList()
                : elements.stream().map(element -> element.attribute("value")).toList();
    }

    /** The names of the fields of this form that a browser does not send. */
    static Stream<String> disabled(Element form) {
        return form.all(element -> element.has("name")
                        && List.of("input", "textarea", "select").contains(element.name())
                        && element.has("disabled"))
                .map(element -> element.attribute("name"));
    }

    static List<Control> of(Markup page, Element form) {
        Map<String, List<Element>> byName = new LinkedHashMap<>();
        form.all(element -> element.has("name")
                        && List.of("input", "textarea", "select").contains(element.name())
                        && !element.has("disabled")
                        && !List.of("submit", "button", "file").contains(element.attribute("type")))
                .filter(element -> !element.attribute("name").startsWith("jakarta.faces.")
                        && !element.attribute("name").equals(form.id()))
                .forEach(element -> byName.computeIfAbsent(element.attribute("name"), name -> new ArrayList<>())
                        .add(element));
        List<Control> controls = new ArrayList<>();
        byName.forEach((name, elements) -> controls.add(read(page, name, elements)));
        return controls;
    }

    private static Control read(Markup page, String name, List<Element> elements) {
        Element first = elements.get(0);
        Optional<Element> field = first.closestAncestor(element -> element.is("dh-field"));
        boolean optional = field.isPresent()
                && field.get()
                        .all(element -> List.of("label", "legend").contains(element.name())
                                && SAYS_OPTIONAL.matcher(element.words()).find())
                        .findFirst()
                        .isPresent();
        String label = field.flatMap(element -> element.all(part ->
                                part.name().equals("label") || part.name().equals("legend"))
                        .findFirst())
                .map(Element::words)
                .orElse("");
        int limit = page.all(element -> element.attribute("data-dh-counts").equals(first.id()))
                .findFirst()
                .map(element -> element.attribute("data-dh-limit"))
                .filter(most -> !most.isEmpty())
                .map(Integer::parseInt)
                .orElse(0);
        return new Control(name, kind(first), List.copyOf(elements), limit, optional, label);
    }

    private static Kind kind(Element control) {
        return switch (control.name()) {
            case "select" -> Kind.LIST;
            case "textarea" -> Kind.TEXT;
            default -> switch (control.attribute("type")) {
                case "hidden" -> Kind.HIDDEN;
                case "radio" -> Kind.ONE_OF;
                case "checkbox" -> control.closestAncestor(element -> element.is("dh-choices"))
                                .isPresent()
                        ? Kind.ANY_OF
                        : Kind.BOX;
                case "password" -> Kind.SECRET;
                default -> control.is("dh-input-date")
                        ? Kind.DAY
                        : control.is("dh-input-time")
                                ? Kind.TIME
                                : control.attribute("inputmode").equals("numeric") ? Kind.NUMBER : Kind.TEXT;
            };
        };
    }
}
