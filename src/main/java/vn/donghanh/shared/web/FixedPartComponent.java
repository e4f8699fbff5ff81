package vn.donghanh.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIPanel;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.FaceletHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.myfaces.view.facelets.FaceletCompositionContext;
import org.jspecify.annotations.Nullable;

/**
 * The component {@code dh:fixed}: a part of the frame of every page that depends on the language and on the value of its attribute {@code by}, on
 * nothing else. It is written once for each of these and kept. Its body has no form of Faces, no field and nothing of a case or client.
 *
 * <p>What differs on each page, such as the number of a case in the links of its tabs, is the value of its attribute {@code fill}: it is not kept, and stands wherever the body names
 * {@code slot}, in a text or an attribute.
 */
public class FixedPartComponent extends UIComponentBase {
    static final String TYPE = "dh.Fixed";

    private static final String SLOT = "slot";

    private String place = "";
    private @Nullable FixedPart kept;
    private @Nullable UIComponent body;

    @Override
    public String getFamily() {
        return TYPE;
    }

    /**
     * Builds the body if it may have to be written: Faces builds components with the page and not later. A page that is opened knows by then what it shows; one that was sent may
     * still change it, and mostly leads to another page, so that it is not asked before it is written. What a page draws anew holds no fixed part, unless it is an error page in
     * place of the answer.
     */
    void setBody(String location, FaceletHandler handler, FaceletContext context) throws IOException {
        place = location;
        FacesContext faces = context.getFacesContext();
        boolean ajax = faces.getPartialViewContext().isAjaxRequest();
        boolean restored = faces.isPostback() && faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW;
        kept = restored ? null : FixedParts.in(faces).find(key(faces));
        // a section takes the place of its tag, so that what follows has the same ids whether the body is built or not
        FaceletCompositionContext ids = FaceletCompositionContext.getCurrentInstance(context);
        ids.startComponentUniqueIdSection();
        try {
            if (kept == null && !(restored && ajax)) {
                body = build(handler, context);
            }
        } finally {
            ids.endComponentUniqueIdSection();
        }
    }

    private static UIComponent build(FaceletHandler handler, FaceletContext context) throws IOException {
        UIComponent root = new UIPanel();
        root.setId("fixed");
        handler.apply(context, root);
        return root;
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        find(faces)
                .write(
                        faces.getResponseWriter(),
                        Objects.toString(getAttributes().get("fill"), ""));
    }

    private FixedPart find(FacesContext faces) throws IOException {
        if (kept != null) {
            return kept;
        }
        FixedParts parts = FixedParts.in(faces);
        List<Object> key = key(faces);
        FixedPart part = parts.find(key);
        if (part == null) {
            part = FixedPart.of(writeBody(faces));
            parts.add(key, part);
        }
        return part;
    }

    private List<Object> key(FacesContext faces) {
        return List.of(
                place,
                faces.getViewRoot().getLocale(),
                Objects.requireNonNullElse(getAttributes().get("by"), ""));
    }

    private String writeBody(FacesContext faces) throws IOException {
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        request.put(SLOT, FixedPart.SLOT);
        try {
            return written(faces, Objects.requireNonNull(body));
        } finally {
            request.remove(SLOT);
        }
    }

    private static String written(FacesContext faces, UIComponent root) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        StringWriter part = new StringWriter();
        ResponseWriter writer = page.cloneWithWriter(part);
        faces.setResponseWriter(writer);
        try {
            for (UIComponent child : root.getChildren()) {
                child.encodeAll(faces);
            }
            writer.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        return part.toString();
    }
}
