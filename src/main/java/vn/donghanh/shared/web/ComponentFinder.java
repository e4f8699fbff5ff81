package vn.donghanh.shared.web;

import jakarta.el.ValueExpression;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds input components in a Faces view. */
public final class ComponentFinder {
    private ComponentFinder() {}

    /**
     * Returns the client id of the first input component whose id is, or ends in, these parts, preferably in the
     * submitted form; otherwise that of a button with that id; null when there is neither.
     */
    static @Nullable String clientId(FacesContext faces, String id) {
        String field = findFirst(faces, EditableValueHolder.class, id, control -> control.getClientId(faces));
        return field != null ? field : findFirst(faces, UICommand.class, id, button -> button.getClientId(faces));
    }

    /** Returns the label of that input; null when it is missing or has no label. */
    static @Nullable String label(FacesContext faces, String id) {
        return findFirst(faces, EditableValueHolder.class, id, ComponentFinder::labelOf);
    }

    /** Returns the message, preceded by the control's label if it has one. */
    public static String withLabel(UIComponent control, String message) {
        String label = labelOf(control);
        return label == null ? message : label + ": " + message;
    }

    /** Returns the ids of all inputs in page order. */
    static List<String> inputIdsInPageOrder(FacesContext faces) {
        List<String> ids = new ArrayList<>();
        walk(faces, EditableValueHolder.class, control -> {
            ids.add(control.getId());
            return VisitResult.ACCEPT;
        });
        return ids;
    }

    private static <T> @Nullable T findFirst(
            FacesContext faces, Class<?> kind, String id, Function<UIComponent, @Nullable T> mapper) {
        AtomicReference<@Nullable T> found = new AtomicReference<>();
        walk(faces, kind, control -> {
            if (!id.equals(control.getId()) && !control.getClientId(faces).endsWith(":" + id)) {
                return VisitResult.ACCEPT;
            }
            boolean sent = isSent(control);
            if (sent || found.get() == null) {
                found.set(mapper.apply(control));
            }
            return sent ? VisitResult.COMPLETE : VisitResult.ACCEPT;
        });
        return found.get();
    }

    private static boolean isSent(UIComponent control) {
        for (UIComponent above = control; above != null; above = above.getParent()) {
            if (above instanceof UIForm form) {
                return form.isSubmitted();
            }
        }
        return false;
    }

    private static void walk(FacesContext faces, Class<?> kind, Function<UIComponent, VisitResult> visitor) {
        UIViewRoot view = faces.getViewRoot();
        if (view != null) {
            view.visitTree(
                    VisitContext.createVisitContext(faces, null, Set.of(VisitHint.SKIP_UNRENDERED)),
                    (visit, component) -> kind.isInstance(component) ? visitor.apply(component) : VisitResult.ACCEPT);
        }
    }

    /**
     * Uses the label text of the rendering component ({@code label} or {@code legend}) as the input's label in
     * messages.
     */
    public static void setMessageLabel(UIInput input, UIComponent writer, String attribute) {
        ValueExpression expression = writer.getValueExpression(attribute);
        if (expression != null) {
            input.setValueExpression("label", expression);
        } else {
            input.getAttributes()
                    .put("label", String.valueOf(writer.getAttributes().getOrDefault(attribute, "")));
        }
    }

    /** Returns the label of an input as its page has it, before or after the input is rendered; null when it has none. */
    public static @Nullable String labelOf(UIComponent input) {
        Object label = null;
        for (UIComponent above = input.getParent(); label == null && above != null; above = above.getParent()) {
            label = above instanceof FieldComponent ? above.getAttributes().get("label") : null;
        }
        return Stream.of(
                        label,
                        input.getAttributes().get("legend"),
                        input.getAttributes().get("label"),
                        input.getPassThroughAttributes().get("aria-label"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Returns the first input below a component, in page order; null when there is none. */
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
