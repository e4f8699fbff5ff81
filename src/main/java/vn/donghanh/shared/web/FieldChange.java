package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** Says at a field that what it holds was changed since its page was opened. Nothing is wrong with the field, and it can be saved. */
public final class FieldChange extends FacesMessage {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * @param field client id of the field
     * @param summary names the field, for the list at the top of the page
     * @param detail says what happened, at the field
     * @param value what the field holds now, or held before, as a person reads it
     */
    public FieldChange(String field, String summary, String detail, String value) {
        super(SEVERITY_WARN, summary, detail);
        this.field = field;
        this.value = value;
    }

    public String field() {
        return field;
    }

    /** Returns the change of the field with this client id. */
    public static Optional<FieldChange> of(FacesContext faces, String id) {
        return faces.getMessageList(id).stream()
                .filter(FieldChange.class::isInstance)
                .map(FieldChange.class::cast)
                .findFirst();
    }

    /** Returns what is wrong with the field with this client id. */
    public static List<FacesMessage> errors(FacesContext faces, String id) {
        return faces.getMessageList(id).stream()
                .filter(message -> !(message instanceof FieldChange))
                .toList();
    }

    /** Writes it above the control. */
    public void write(ResponseWriter html, UIComponent writer) throws IOException {
        html.startElement("div", writer);
        html.writeAttribute("id", elementId(field), null);
        html.writeAttribute("class", "dh-changed", null);
        html.startElement("p", writer);
        IconWriter.write(html, "info");
        html.writeText(getDetail(), null);
        html.endElement("p");
        html.startElement("p", writer);
        html.writeAttribute("class", "dh-changed-value", null);
        html.writeText(value, null);
        html.endElement("p");
        html.endElement("div");
    }

    /** Returns the id of the element in which it stands. */
    public static String elementId(String field) {
        return field + "-changed";
    }
}
