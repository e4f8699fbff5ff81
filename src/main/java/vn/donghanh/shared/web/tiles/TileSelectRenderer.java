package vn.donghanh.shared.web.tiles;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.ComponentFinder;
import vn.donghanh.shared.web.FieldChange;
import vn.donghanh.shared.web.IconWriter;
import vn.donghanh.shared.web.Texts;

/**
 * Renders choices as tiles: a fieldset with its question, and per choice a native control inside its label, so that the
 * whole tile is clickable.
 */
final class TileSelectRenderer {
    /** One choice; {@code onchange} is the script of a {@code p:ajax}, null without one. */
    private record Tile(String value, String label, @Nullable String description, boolean checked, boolean disabled) {}

    private final FacesContext faces;
    private final UIInput input;
    private final String type;
    private final @Nullable String onchange;
    private final ResponseWriter html;
    private final String id;

    TileSelectRenderer(FacesContext faces, UIInput input, String type, @Nullable String onchange) {
        this.faces = faces;
        this.input = input;
        this.type = type;
        this.onchange = onchange;
        this.html = faces.getResponseWriter();
        this.id = input.getClientId(faces);
    }

    /**
     * Creates the tile of one item.
     *
     * @param asSubmitted whether the current choice is the submitted text and not yet the converted value
     * @param written converts a value to its submitted text
     * @param selected whether a value is chosen
     */
    private static Tile of(
            SelectItem item, boolean asSubmitted, Function<Object, String> written, Predicate<Object> selected) {
        Object given = item.getValue();
        String value = given instanceof String text ? text : written.apply(given);
        boolean checked = selected.test(asSubmitted ? value : given);
        return new Tile(value, item.getLabel(), item.getDescription(), checked, item.isDisabled());
    }

    /** Rejects a submitted value that is not, or no longer, among the options: PrimeFaces would ignore it silently. */
    static void rejectUnknownValues(
            FacesContext faces, UIInput input, List<SelectItem> items, Function<Object, String> written) {
        List<String> offered = items.stream()
                .filter(item -> !item.isDisabled())
                .map(item -> written.apply(item.getValue()))
                .toList();
        String[] submitted =
                faces.getExternalContext().getRequestParameterValuesMap().get(input.getClientId(faces));
        if (submitted != null
                && Arrays.stream(submitted).anyMatch(value -> !value.isEmpty() && !offered.contains(value))) {
            String message = ComponentFinder.withLabel(input, Texts.current().get("shared.message.choice"));
            faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
            input.setValid(false);
        }
    }

    /** Writes the tiles of these items; the parameters are those of {@link #of}. */
    void write(
            List<SelectItem> items, boolean asSubmitted, Function<Object, String> written, Predicate<Object> selected)
            throws IOException {
        List<Tile> tiles = items.stream()
                .map(item -> of(item, asSubmitted, written, selected))
                .toList();
        ComponentFinder.setMessageLabel(input, input, "legend");
        List<FacesMessage> errors = FieldChange.errors(faces, id);
        Optional<FieldChange> change = FieldChange.of(faces, id);
        String hint = text("hint");
        html.startElement("fieldset", input);
        html.writeAttribute("id", id, null);
        html.writeAttribute("class", "dh-field " + (errors.isEmpty() ? "" : "is-invalid ") + text("styleClass"), null);
        String about = ((hint.isEmpty() ? "" : id + "-hint ")
                        + (errors.isEmpty() ? "" : id + "-error ")
                        + (change.isEmpty() ? "" : FieldChange.elementId(id)))
                .strip();
        if (!about.isEmpty()) {
            html.writeAttribute("aria-describedby", about, null);
        }
        element("legend", null, "dh-legend " + text("legendClass"), text("legend"));
        if (!hint.isEmpty()) {
            element("p", id + "-hint", "dh-hint", hint);
        }
        if (!errors.isEmpty()) {
            html.startElement("p", input);
            html.writeAttribute("id", id + "-error", null);
            html.writeAttribute("class", "dh-error", null);
            IconWriter.write(html, "alert");
            html.writeText(errors.get(0).getSummary(), null);
            html.endElement("p");
        }
        if (change.isPresent()) {
            change.get().write(html, input);
        }
        html.startElement("div", input);
        html.writeAttribute("class", ("dh-choices " + columns()).strip(), null);
        for (int index = 0; index < tiles.size(); index++) {
            tile(tiles.get(index), index);
        }
        html.endElement("div");
        html.endElement("fieldset");
    }

    private void tile(Tile tile, int index) throws IOException {
        html.startElement("label", input);
        html.writeAttribute(
                "class", "critical".equals(text("tone")) ? "dh-choice dh-choice-critical" : "dh-choice", null);
        html.startElement("input", input);
        html.writeAttribute("type", type, null);
        html.writeAttribute("id", id + "_" + index, null);
        html.writeAttribute("name", id, null);
        html.writeAttribute("value", tile.value(), null);
        if (tile.checked()) {
            html.writeAttribute("checked", "checked", null);
        }
        if (tile.disabled() || Boolean.parseBoolean(text("disabled"))) {
            html.writeAttribute("disabled", "disabled", null);
        }
        if (onchange != null) {
            html.writeAttribute("onchange", onchange, null);
        }
        html.endElement("input");
        html.startElement("span", input);
        html.writeText(tile.label(), null);
        if (tile.description() != null && !tile.description().isEmpty()) {
            element("small", null, null, tile.description());
        }
        html.endElement("span");
        html.endElement("label");
    }

    private void element(String name, @Nullable String elementId, @Nullable String styleClass, String text)
            throws IOException {
        html.startElement(name, input);
        if (elementId != null) {
            html.writeAttribute("id", elementId, null);
        }
        if (styleClass != null) {
            html.writeAttribute("class", styleClass.strip(), null);
        }
        html.writeText(text, null);
        html.endElement(name);
    }

    private String columns() {
        return text("columns").isEmpty() ? "" : "dh-choices-" + text("columns");
    }

    private String text(String attribute) {
        return String.valueOf(input.getAttributes().getOrDefault(attribute, ""));
    }
}
