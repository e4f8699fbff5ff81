package vn.donghanh.shared.web;

import jakarta.el.ValueExpression;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds controls in a view. */
final class Fields {
    private Fields() {}

    /** The client id of the first control with this id, wherever it stands; null when there is none. */
    static @Nullable String clientId(FacesContext faces, String id) {
        UIViewRoot view = faces.getViewRoot();
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        if (view != null) {
            view.visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
                if (component instanceof EditableValueHolder && id.equals(component.getId())) {
                    found.set(component.getClientId(faces));
                    return VisitResult.COMPLETE;
                }
                return VisitResult.ACCEPT;
            });
        }
        return found.get();
    }

    /** Lets messages call the control by what is written over it: an attribute ({@code label}, {@code legend}) of the component that writes it. */
    static void nameInMessages(UIInput input, UIComponent writer, String attribute) {
        ValueExpression words = writer.getValueExpression(attribute);
        if (words != null) {
            input.setValueExpression("label", words);
        } else {
            input.getAttributes()
                    .put("label", String.valueOf(writer.getAttributes().getOrDefault(attribute, "")));
        }
    }

    /** The first control below a component, in reading order; null when there is none. */
    static @Nullable UIInput firstBelow(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            if (child instanceof UIInput input) {
                return input;
            }
            UIInput deeper = firstBelow(child);
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
