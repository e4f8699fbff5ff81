package vn.donghanh.shared.web.reopening;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.function.Consumer;

/**
 * Writes beside the view state of each form what its fields show. A form that is drawn again after it was sent keeps what it showed at first, for its fields show
 * what was typed by then; a field that appears is added.
 */
public class ShownValuesWriter extends ViewHandlerWrapper {
    public ShownValuesWriter(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void writeState(FacesContext faces) throws IOException {
        if (UIComponent.getCurrentComponent(faces) instanceof UIForm form) {
            ShownValues shown = of(faces, form);
            if (!shown.isEmpty()) {
                write(faces.getResponseWriter(), form, shown);
            }
        }
        super.writeState(faces);
    }

    private static ShownValues of(FacesContext faces, UIForm form) {
        ShownValues reopened = ReopenedForm.shownBy(faces, form);
        if (reopened != null) {
            return reopened;
        }
        boolean kept = faces.isPostback() && form.isSubmitted() && !ReopenedForm.isRenewed(faces);
        ShownValues shown = ShownValues.parse(
                kept ? faces.getExternalContext().getRequestParameterMap().get(ShownValues.PARAMETER) : null);
        String version = new FormAttributes(faces, form).version();
        if (!version.isEmpty()) {
            shown.putIfAbsent(ShownValues.VERSION, version);
        }
        visit(faces, form, input -> shown.putIfAbsent(input.getClientId(faces), new FieldText(faces, input).held()));
        return shown;
    }

    /** Passes on each field of the form that is on the page and can be compared. */
    static void visit(FacesContext faces, UIForm form, Consumer<UIInput> consumer) {
        form.visitTree(
                VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                (visit, component) -> {
                    if (FieldText.isShown(component)) {
                        consumer.accept((UIInput) component);
                    }
                    return VisitResult.ACCEPT;
                });
    }

    private static void write(ResponseWriter html, UIForm form, ShownValues shown) throws IOException {
        html.startElement("input", form);
        html.writeAttribute("type", "hidden", null);
        html.writeAttribute("name", ShownValues.PARAMETER, null);
        html.writeAttribute("value", shown.toString(), null);
        html.endElement("input");
    }
}
