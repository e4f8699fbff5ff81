package vn.donghanh.shared.web.reopening;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.util.Objects;

/** What a page says of a form by attributes that its browser does not read. */
final class FormAttributes {
    private static final String VERSION = "data-dh-version";
    private static final String OWN_DRAFT = "data-dh-own";

    private final FacesContext faces;
    private final UIForm form;

    FormAttributes(FacesContext faces, UIForm form) {
        this.faces = faces;
        this.form = form;
    }

    /** Returns the version of the record that the form changes, of a form whose fields do not show all that they hold; empty on any other. */
    String version() {
        return text(VERSION);
    }

    /** Returns whether the fields begin with what their author typed before, as a draft kept while typing. */
    boolean isOwnDraft() {
        return Boolean.parseBoolean(text(OWN_DRAFT));
    }

    private String text(String name) {
        Object value = form.getPassThroughAttributes().get(name);
        return Objects.toString(
                value instanceof ValueExpression expression ? expression.getValue(faces.getELContext()) : value, "");
    }
}
