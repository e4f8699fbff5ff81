package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.api.InputHolder;

/**
 * The component {@code dh:field}: label, hint, error and control, in that order, around any one control in its body. It
 * sets the control's style class and its label in messages, and links hint and error to it for screen readers.
 *
 * <p>Attributes: {@code label}, {@code hint}, {@code optional} (adds "không bắt buộc"), {@code styleClass}.
 */
public class FieldComponent extends UIComponentBase {
    static final String TYPE = "dh.Field";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        UIInput input = ComponentFinder.firstBelow(this);
        ResponseWriter html = faces.getResponseWriter();
        String id = input == null ? getClientId(faces) : input.getClientId(faces);
        List<FacesMessage> errors = input == null ? List.of() : FieldChange.errors(faces, id);
        Optional<FieldChange> change = FieldChange.of(faces, id);
        String hint = text("hint");
        html.startElement("div", this);
        html.writeAttribute("id", getClientId(faces), null);
        html.writeAttribute("class", "dh-field " + (errors.isEmpty() ? "" : "is-invalid ") + text("styleClass"), null);
        label(faces, html, input);
        if (!hint.isEmpty()) {
            paragraph(html, id + "-hint", "dh-hint", hint, false);
        }
        if (!errors.isEmpty()) {
            paragraph(html, id + "-error", "dh-error", errors.get(0).getSummary(), true);
        }
        if (change.isPresent()) {
            change.get().write(html, this);
        }
        boolean counted = input != null && input.getAttributes().get(TextInputListener.LIMIT) instanceof Integer;
        if (input != null) {
            prepare(input, id, describedBy(id, !hint.isEmpty(), !errors.isEmpty(), change.isPresent(), counted));
            // PrimeFaces sets aria-invalid itself for a value that failed validation, but does not know of one that a
            // rule
            // refused
            boolean setByPrimeFaces = input.getClass().getName().startsWith("org.primefaces") && !input.isValid();
            set(input, "aria-invalid", !errors.isEmpty() && !setByPrimeFaces ? "true" : "");
        }
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        UIInput input = ComponentFinder.firstBelow(this);
        if (input != null && input.getAttributes().get(TextInputListener.LIMIT) instanceof Integer most) {
            counter(faces.getResponseWriter(), input.getClientId(faces), inputClientId(faces, input), most);
        }
        faces.getResponseWriter().endElement("div");
    }

    /**
     * Returns the client id of the HTML input, which differs from the component's where it is only a part of it, as in
     * an autocomplete field.
     */
    private static String inputClientId(FacesContext faces, UIInput input) {
        return input instanceof InputHolder holder ? holder.getInputClientId() : input.getClientId(faces);
    }

    private void label(FacesContext faces, ResponseWriter html, @Nullable UIInput input) throws IOException {
        html.startElement(input == null ? "span" : "label", this);
        if (input != null) {
            html.writeAttribute("for", inputClientId(faces, input), null);
        }
        html.writeText(text("label"), null);
        if (Boolean.parseBoolean(text("optional"))) {
            html.startElement("span", this);
            html.writeAttribute("class", "dh-optional", null);
            html.writeText(
                    " "
                            + faces.getApplication()
                                    .evaluateExpressionGet(faces, "#{msg['shared.field.optional']}", String.class),
                    null);
            html.endElement("span");
        }
        html.endElement(input == null ? "span" : "label");
    }

    private static String describedBy(String id, boolean hinted, boolean failed, boolean changed, boolean counted) {
        return ((hinted ? id + "-hint " : "")
                        + (failed ? id + "-error " : "")
                        + (changed ? FieldChange.elementId(id) + " " : "")
                        + (counted ? id + "-count" : ""))
                .strip();
    }

    /** Sets the control's style class, its label in messages, and the ids of its describing texts. */
    private void prepare(UIInput input, String id, String about) {
        Map<String, Object> attributes = input.getAttributes();
        // where the input is only a part of the component, as in a date picker, its style class has its own attribute
        boolean part = input instanceof InputHolder holder && !id.equals(holder.getInputClientId());
        String name = part ? "inputStyleClass" : "styleClass";
        String styleClass = String.valueOf(attributes.getOrDefault(name, ""));
        if (!List.of(styleClass.split(" ", -1)).contains("dh-input")) {
            attributes.put(name, ("dh-input " + styleClass).strip());
        }
        ComponentFinder.setMessageLabel(input, this, "label");
        set(input, "aria-describedby", about);
    }

    private static void set(UIInput input, String attribute, String value) {
        if (value.isEmpty()) {
            input.getPassThroughAttributes().remove(attribute);
        } else {
            input.getPassThroughAttributes().put(attribute, value);
        }
    }

    private void paragraph(ResponseWriter html, String id, String styleClass, String text, boolean alert)
            throws IOException {
        html.startElement("p", this);
        html.writeAttribute("id", id, null);
        html.writeAttribute("class", styleClass, null);
        if (alert) {
            IconWriter.write(html, "alert");
        }
        html.writeText(text, null);
        html.endElement("p");
    }

    /**
     * Renders the character counter, which is empty until the text approaches its limit; then the script shows how many
     * characters are left or too many.
     */
    private void counter(ResponseWriter html, String id, String typedInto, int most) throws IOException {
        Texts texts = Texts.current();
        html.startElement("p", this);
        html.writeAttribute("id", id + "-count", null);
        html.writeAttribute("class", "dh-hint dh-letters", null);
        html.writeAttribute("aria-live", "polite", null);
        html.writeAttribute("data-dh-counts", typedInto, null);
        html.writeAttribute("data-dh-limit", most, null);
        html.writeAttribute("data-dh-left", texts.get("shared.count.left"), null);
        html.writeAttribute("data-dh-over", texts.get("shared.count.over"), null);
        html.endElement("p");
    }

    private String text(String attribute) {
        return String.valueOf(getAttributes().getOrDefault(attribute, ""));
    }
}
